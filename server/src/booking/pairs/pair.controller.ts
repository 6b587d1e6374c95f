import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { MyPairs } from './my-pairs.js';
import { Pairs } from './pairs.js';

/** Masters and apprentices (师徒结对). */
@Controller()
export class PairController {
  constructor(
    private readonly pairs: Pairs,
    private readonly mine: MyPairs,
  ) {}

  @On(api.listPairs)
  list(actor: Actor, input: Parameters<Pairs['list']>[1]) {
    return this.pairs.list(actor, input);
  }

  @On(api.createPair)
  create(actor: Actor, input: Parameters<Pairs['create']>[1]) {
    return this.pairs.create(actor, input);
  }

  @On(api.endPair)
  end(actor: Actor, input: Parameters<Pairs['end']>[1]) {
    return this.pairs.end(actor, input);
  }

  @On(api.listMyPairs)
  listMine(actor: Actor) {
    return this.mine.list(actor);
  }

  @On(api.answerPair)
  answer(actor: Actor, input: Parameters<MyPairs['answer']>[1]) {
    return this.mine.answer(actor, input);
  }

  @On(api.reviewPair)
  review(actor: Actor, input: Parameters<MyPairs['review']>[1]) {
    return this.mine.review(actor, input);
  }
}
