import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { JoinCodes } from './join-codes.js';
import { JoinStatisticsOf } from './join-statistics.js';

@Controller()
export class JoiningController {
  constructor(
    private readonly joinCodes: JoinCodes,
    private readonly statistics: JoinStatisticsOf,
  ) {}

  @On(api.closeJoinCode)
  close(actor: Actor, input: Parameters<JoinCodes['close']>[1]): Promise<api.JoinCodeRow> {
    return this.joinCodes.close(actor, input);
  }

  @On(api.getJoinStatistics)
  between(actor: Actor, input: { from?: string; to?: string }): Promise<api.JoinStatistics> {
    return this.statistics.between(actor, input);
  }
}
