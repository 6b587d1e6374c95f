import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Absences } from '../offerings/absences.js';
import { Desks } from './desks.js';
import { Presences } from './presences.js';
import { WalkIns } from './walk-ins.js';

/** At the door: whoever serves, on the phone. */
@Controller()
export class DeskController {
  constructor(
    private readonly desks: Desks,
    private readonly presences: Presences,
    private readonly walkIns: WalkIns,
    private readonly absences: Absences,
  ) {}

  @On(api.listDesks)
  list(actor: Actor) {
    return this.desks.list(actor);
  }

  @On(api.getDeskDay)
  day(actor: Actor, input: { id: string; day?: string }) {
    return this.desks.day(actor, input);
  }

  @On(api.checkIn)
  checkIn(actor: Actor, input: Parameters<Presences['checkIn']>[1]) {
    return this.presences.checkIn(actor, input);
  }

  @On(api.recordPresence)
  recordPresence(actor: Actor, input: api.Presence) {
    return this.presences.record(actor, input);
  }

  @On(api.sendPresences)
  sendPresences(actor: Actor, { rows }: { rows: api.Presence[] }) {
    return this.presences.send(actor, rows);
  }

  @On(api.walkIn)
  walkIn(actor: Actor, input: Parameters<WalkIns['take']>[1]) {
    return this.walkIns.take(actor, input);
  }

  @On(api.reportAbsence)
  reportAbsence(actor: Actor, input: Parameters<Absences['report']>[1]) {
    return this.absences.report(actor, input);
  }
}
