import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Stays } from './stays.js';

@Controller()
export class StayController {
  constructor(private readonly stays: Stays) {}

  @On(api.listStays)
  list(actor: Actor, input: Parameters<Stays['list']>[1]): Promise<{ rows: api.Stay[] }> {
    return this.stays.list(actor, input);
  }

  @On(api.addStay)
  add(actor: Actor, input: Parameters<Stays['add']>[1]): Promise<api.Stay> {
    return this.stays.add(actor, input);
  }

  @On(api.endStay)
  end(actor: Actor, input: Parameters<Stays['end']>[1]): Promise<{ rows: api.Stay[] }> {
    return this.stays.end(actor, input);
  }
}
