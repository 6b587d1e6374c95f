import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { DayExceptions } from './day-exceptions.js';

@Controller()
export class OpeningController {
  constructor(private readonly exceptions: DayExceptions) {}

  @On(api.getOpening)
  get(actor: Actor, { id }: { id: string }): Promise<api.Opening> {
    return this.exceptions.get(actor, id);
  }

  @On(api.closeNow)
  closeNow(actor: Actor, input: Parameters<DayExceptions['closeNow']>[1]): Promise<api.Opening> {
    return this.exceptions.closeNow(actor, input);
  }

  @On(api.reopen)
  reopen(actor: Actor, input: Parameters<DayExceptions['reopen']>[1]): Promise<api.Opening> {
    return this.exceptions.reopen(actor, input);
  }

  @On(api.setDayHours)
  setDay(actor: Actor, input: Parameters<DayExceptions['setDay']>[1]): Promise<api.Opening> {
    return this.exceptions.setDay(actor, input);
  }

  @On(api.removeException)
  restoreDay(actor: Actor, input: Parameters<DayExceptions['restoreDay']>[1]): Promise<api.Opening> {
    return this.exceptions.restoreDay(actor, input);
  }
}
