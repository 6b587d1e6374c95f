import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Duplicates } from './duplicates.js';
import { Mergers } from './mergers.js';

@Controller()
export class DuplicatesController {
  constructor(
    private readonly duplicates: Duplicates,
    private readonly mergers: Mergers,
  ) {}

  @On(api.listPlaceDuplicates)
  list(actor: Actor, _input: Record<string, never>): ReturnType<Duplicates['list']> {
    return this.duplicates.list(actor);
  }

  @On(api.mergePlaces)
  merge(actor: Actor, input: Parameters<Mergers['merge']>[1]): Promise<api.Done> {
    return this.mergers.merge(actor, input);
  }

  @On(api.keepBothPlaces)
  keepBoth(actor: Actor, input: Parameters<Duplicates['keepBoth']>[1]): Promise<api.Done> {
    return this.duplicates.keepBoth(actor, input);
  }
}
