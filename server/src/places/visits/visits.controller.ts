import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Doors } from './doors.js';
import { LockEvents } from './lock-events.js';
import { VisitFigures } from './visit-figures.js';
import { Visits } from './visits.js';

@Controller()
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly doors: Doors,
    private readonly locks: LockEvents,
    private readonly figures: VisitFigures,
  ) {}

  @On(api.countVisit)
  count(actor: Actor, input: api.Visit) {
    return this.visits.count(actor, input);
  }

  @On(api.getPlaceDoor)
  door(actor: Actor, { id }: { id: string }): Promise<api.PlaceDoor> {
    return this.doors.get(actor, id);
  }

  @On(api.makeDoorCode)
  newCode(actor: Actor, input: Parameters<Doors['newCode']>[1]): Promise<api.PlaceDoor> {
    return this.doors.newCode(actor, input);
  }

  @On(api.makeLockKey)
  newLockKey(actor: Actor, input: Parameters<Doors['newLockKey']>[1]) {
    return this.doors.newLockKey(actor, input);
  }

  @On(api.postLockEvent)
  hear(_actor: Actor, input: api.SignedLockEvent) {
    return this.locks.hear(input);
  }

  @On(api.getVisitFigures)
  getFigures(actor: Actor, filter: api.VisitFilter): Promise<api.VisitFigures> {
    return this.figures.get(actor, filter);
  }
}
