import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Dependants } from './dependants.js';

@Controller()
export class DependantController {
  constructor(private readonly dependants: Dependants) {}

  @On(api.listDependants)
  list(actor: Actor) {
    return this.dependants.list(actor);
  }

  @On(api.addDependant)
  add(actor: Actor, input: Parameters<Dependants['add']>[1]) {
    return this.dependants.add(actor, input);
  }

  @On(api.removeDependant)
  remove(actor: Actor, input: { id: string; requestId: string }) {
    return this.dependants.remove(actor, input);
  }

  @On(api.addPicker)
  addPicker(actor: Actor, input: Parameters<Dependants['addPicker']>[1]) {
    return this.dependants.addPicker(actor, input);
  }

  @On(api.removePicker)
  removePicker(actor: Actor, input: { id: string; pickerId: string; requestId: string }) {
    return this.dependants.removePicker(actor, input);
  }
}
