import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PlaceRegister } from './place-register.js';

@Controller()
export class PlaceRegisterController {
  constructor(private readonly register: PlaceRegister) {}

  @On(api.listPlaceRegister)
  list(actor: Actor, _input: Record<string, never>): ReturnType<PlaceRegister['list']> {
    return this.register.list(actor);
  }
}
