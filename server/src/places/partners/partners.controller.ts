import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Agreements } from './agreements.js';

@Controller()
export class PartnersController {
  constructor(private readonly agreements: Agreements) {}

  @On(api.listAgreements)
  list(actor: Actor, input: Parameters<Agreements['list']>[1]): ReturnType<Agreements['list']> {
    return this.agreements.list(actor, input);
  }

  @On(api.signAgreement)
  sign(actor: Actor, input: Parameters<Agreements['sign']>[1]): Promise<api.Agreement> {
    return this.agreements.sign(actor, input);
  }

  @On(api.changeAgreement)
  change(actor: Actor, input: Parameters<Agreements['change']>[1]): Promise<api.Agreement> {
    return this.agreements.change(actor, input);
  }

  @On(api.endAgreement)
  end(actor: Actor, input: Parameters<Agreements['end']>[1]): Promise<api.Done> {
    return this.agreements.end(actor, input);
  }
}
