import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { ProgrammePlaces } from './programme-places.js';
import { ProgrammeSteps } from './programme-steps.js';
import { Rights } from './rights.js';

@Controller()
export class ProgrammeController {
  constructor(
    private readonly steps: ProgrammeSteps,
    private readonly places: ProgrammePlaces,
    private readonly rights: Rights,
  ) {}

  @On(api.listProgrammes)
  list(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.Programme[] }> {
    return this.rights.list(actor);
  }

  @On(api.getProgramme)
  get(actor: Actor, { id }: { id: string }): Promise<api.Programme> {
    return this.rights.get(actor, id);
  }

  @On(api.listProgrammePlaces)
  listPlaces(_actor: Actor, input: Parameters<Rights['listPlaces']>[0]) {
    return this.rights.listPlaces(input);
  }

  @On(api.addProgrammePlace)
  addPlace(actor: Actor, input: Parameters<ProgrammePlaces['add']>[1]): Promise<api.Done> {
    return this.places.add(actor, input);
  }

  @On(api.pauseProgramme)
  async pause(actor: Actor, input: api.ProgrammeStep): Promise<api.Programme> {
    return this.rights.answer(actor, await this.steps.take(actor, 'pause', input));
  }

  @On(api.resumeProgramme)
  async resume(actor: Actor, input: api.ProgrammeStep): Promise<api.Programme> {
    return this.rights.answer(actor, await this.steps.take(actor, 'resume', input));
  }
}
