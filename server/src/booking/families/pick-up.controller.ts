import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PickUps } from './pick-ups.js';

@Controller()
export class PickUpController {
  constructor(private readonly pickUps: PickUps) {}

  @On(api.lookUpPickUp)
  lookUp(actor: Actor, input: { offeringId: string; code: string }) {
    return this.pickUps.lookUp(actor, input);
  }

  @On(api.recordPickUp)
  record(actor: Actor, input: Parameters<PickUps['record']>[1]) {
    return this.pickUps.record(actor, input);
  }

  @On(api.listPickUps)
  list(actor: Actor, input: { id: string; day?: string }) {
    return this.pickUps.list(actor, input);
  }
}
