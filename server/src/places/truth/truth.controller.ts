import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Answers } from './answers.js';
import { Cases } from './cases.js';
import { Confirmations } from './confirmations.js';
import { Faults } from './faults.js';
import { Ratings } from './ratings.js';
import { Reports } from './reports.js';
import { Truths } from './truths.js';

@Controller()
export class TruthController {
  constructor(
    private readonly truths: Truths,
    private readonly confirmations: Confirmations,
    private readonly reports: Reports,
    private readonly cases: Cases,
    private readonly answers: Answers,
    private readonly faults: Faults,
    private readonly ratings: Ratings,
  ) {}

  @On(api.getPlaceTruth)
  get(actor: Actor, { id }: { id: string }): Promise<api.PlaceTruth> {
    return this.truths.one(id, actor);
  }

  @On(api.confirmPlace)
  confirm(actor: Actor, input: Parameters<Confirmations['confirm']>[1]): Promise<api.PlaceTruth> {
    return this.confirmations.confirm(actor, input);
  }

  @On(api.reportPlace)
  report(actor: Actor, input: api.PlaceReport): Promise<api.PlaceTruth> {
    return this.reports.report(actor, input);
  }

  @On(api.listKeptPlaces)
  kept(actor: Actor, _input: Record<string, never>) {
    return this.cases.kept(actor);
  }

  @On(api.answerPlaceCase)
  answer(actor: Actor, input: api.CaseAnswer): Promise<api.PlaceCase> {
    return this.answers.answer(actor, input);
  }

  @On(api.markFacilityBroken)
  markBroken(actor: Actor, input: Parameters<Faults['mark']>[1]): Promise<api.PlaceTruth> {
    return this.faults.mark(actor, input);
  }

  @On(api.markFacilityMended)
  markMended(actor: Actor, input: Parameters<Faults['mend']>[1]): Promise<api.PlaceTruth> {
    return this.faults.mend(actor, input);
  }

  @On(api.listPlaceCases)
  list(actor: Actor, input: Parameters<Cases['list']>[1]) {
    return this.cases.list(actor, input);
  }

  @On(api.ratePlace)
  rate(actor: Actor, input: Parameters<Ratings['rate']>[1]) {
    return this.ratings.rate(actor, input);
  }

  @On(api.listPlaceRatings)
  listRatings(actor: Actor, input: Parameters<Ratings['list']>[1]) {
    return this.ratings.list(actor, input);
  }
}
