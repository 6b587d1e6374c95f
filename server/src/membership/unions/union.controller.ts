import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { JoinCodes } from '../joining/join-codes.js';
import { JoinCountsOf } from '../joining/join-counts.js';
import { Staff } from '../staff/staff.js';
import { Unions } from './unions.js';

@Controller()
export class UnionController {
  constructor(
    private readonly unions: Unions,
    private readonly joinCodes: JoinCodes,
    private readonly joinCounts: JoinCountsOf,
    private readonly staff: Staff,
  ) {}

  @On(api.listUnions)
  list(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.UnionNode[] }> {
    return this.unions.list(actor);
  }

  @On(api.getJoinOffer)
  offer(_actor: Actor, { code }: { code: string }): Promise<api.JoinOffer> {
    return this.joinCodes.offer(code);
  }

  @On(api.listJoinCodes)
  listJoinCodes(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.JoinCodeRow[] }> {
    return this.joinCodes.list(actor);
  }

  @On(api.createJoinCode)
  createJoinCode(actor: Actor, input: Parameters<JoinCodes['create']>[1]): Promise<api.JoinCodeRow> {
    return this.joinCodes.create(actor, input);
  }

  @On(api.getJoinCodeImage)
  image(actor: Actor, { code }: { code: string }): Promise<{ png: string }> {
    return this.joinCodes.image(actor, code);
  }

  @On(api.getJoinCounts)
  counts(actor: Actor, _input: Record<string, never>): Promise<api.JoinCounts> {
    return this.joinCounts.counts(actor);
  }

  @On(api.addClerk)
  addClerk(actor: Actor, input: Parameters<Staff['addClerk']>[1]): Promise<{ personId: string }> {
    return this.staff.addClerk(actor, input);
  }
}
