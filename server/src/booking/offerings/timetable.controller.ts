import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Timetables } from './timetables.js';

/** A term's timetable as a sheet. */
@Controller()
export class TimetableController {
  constructor(private readonly timetables: Timetables) {}

  @On(api.getTimetableTemplate)
  template(actor: Actor, input: { id: string }) {
    return this.timetables.template(actor, input);
  }

  @On(api.importTimetable)
  take(actor: Actor, input: Parameters<Timetables['take']>[1]) {
    return this.timetables.take(actor, input);
  }
}
