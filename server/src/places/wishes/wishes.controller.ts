import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { WishDesk } from './wish-desk.js';
import { Wishes } from './wishes.js';

@Controller()
export class WishesController {
  constructor(
    private readonly wishes: Wishes,
    private readonly desk: WishDesk,
  ) {}

  @On(api.listWishes)
  list(actor: Actor, { id }: { id: string }) {
    return this.wishes.list(actor, id);
  }

  @On(api.makeWish)
  make(actor: Actor, input: Parameters<Wishes['make']>[1]): Promise<api.Wish> {
    return this.wishes.make(actor, input);
  }

  @On(api.supportWish)
  support(actor: Actor, { id }: { id: string }): Promise<api.Wish> {
    return this.wishes.support(actor, id);
  }

  @On(api.dropWishSupport)
  drop(actor: Actor, { id }: { id: string }): Promise<api.Wish> {
    return this.wishes.drop(actor, id);
  }

  @On(api.listWishRows)
  listRows(actor: Actor, input: Parameters<WishDesk['list']>[1]) {
    return this.desk.list(actor, input);
  }

  @On(api.answerWish)
  answer(actor: Actor, input: Parameters<WishDesk['answer']>[1]): Promise<api.WishRow> {
    return this.desk.answer(actor, input);
  }
}
