import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PlacePeople } from './place-people.js';

@Controller()
export class PlacePeopleController {
  constructor(private readonly people: PlacePeople) {}

  @On(api.addPlacePerson)
  add(actor: Actor, input: Parameters<PlacePeople['add']>[1]): Promise<api.PlacePerson> {
    return this.people.add(actor, input);
  }

  @On(api.removePlacePerson)
  remove(actor: Actor, input: Parameters<PlacePeople['remove']>[1]): Promise<api.Done> {
    return this.people.remove(actor, input);
  }

  @On(api.revealPlacePerson)
  reveal(actor: Actor, input: Parameters<PlacePeople['reveal']>[1]): Promise<{ name: string; phone: string }> {
    return this.people.reveal(actor, input);
  }
}
