import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { ProgrammeHistory } from './history.js';
import { ManagedProgrammes } from './managed-programmes.js';
import { ProgrammeMaking } from './programme-making.js';
import { ProgrammePlaces } from './programme-places.js';
import { ProgrammePreview } from './programme-preview.js';
import { ProgrammeSteps } from './programme-steps.js';
import { Shops } from './shops.js';

/** Programmes and shops as the console runs them. */
@Controller()
export class ManagedController {
  constructor(
    private readonly managed: ManagedProgrammes,
    private readonly making: ProgrammeMaking,
    private readonly steps: ProgrammeSteps,
    private readonly preview: ProgrammePreview,
    private readonly history: ProgrammeHistory,
    private readonly places: ProgrammePlaces,
    private readonly shops: Shops,
  ) {}

  @On(api.listProgrammeTemplates)
  templates(_actor: Actor, _input: Record<string, never>): Promise<{ rows: api.ProgrammeTemplate[] }> {
    return Promise.resolve(this.preview.templates());
  }

  @On(api.previewProgramme)
  show(_actor: Actor, input: Parameters<ProgrammePreview['of']>[0]) {
    return this.preview.of(input);
  }

  @On(api.listManagedProgrammes)
  list(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.ManagedProgramme[] }> {
    return this.managed.list(actor);
  }

  @On(api.getManagedProgramme)
  get(actor: Actor, { id }: { id: string }): Promise<api.ManagedProgramme> {
    return this.managed.get(actor, id);
  }

  @On(api.createProgramme)
  async create(actor: Actor, input: api.NewProgramme): Promise<api.ManagedProgramme> {
    return this.managed.answer(await this.making.create(actor, input));
  }

  @On(api.changeProgramme)
  async change(actor: Actor, input: api.ProgrammeChange): Promise<api.ManagedProgramme> {
    return this.managed.answer(await this.making.change(actor, input));
  }

  @On(api.startProgramme)
  async start(actor: Actor, input: api.ProgrammeStep): Promise<api.ManagedProgramme> {
    return this.managed.answer(await this.steps.take(actor, 'start', input));
  }

  @On(api.endProgramme)
  async end(actor: Actor, input: api.ProgrammeStep): Promise<api.ManagedProgramme> {
    return this.managed.answer(await this.steps.take(actor, 'end', input));
  }

  @On(api.listProgrammeHistory)
  listHistory(actor: Actor, { id }: { id: string }): Promise<{ rows: api.ProgrammeEvent[] }> {
    return this.history.list(actor, id);
  }

  @On(api.removeProgrammePlace)
  removePlace(actor: Actor, input: api.ProgrammePlaceStep): Promise<{ leftover: number; unit: string }> {
    return this.places.remove(actor, input);
  }

  @On(api.listShops)
  listShops(actor: Actor, input: { q?: string }): Promise<{ rows: api.Shop[] }> {
    return this.shops.list(actor, input);
  }

  @On(api.getShop)
  getShop(actor: Actor, { id }: { id: string }): Promise<api.ShopPage> {
    return this.shops.get(actor, id);
  }
}
