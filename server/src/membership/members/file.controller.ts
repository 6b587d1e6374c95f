import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { HelpedJoins } from '../joining/helped-joins.js';
import { Honours } from './honours.js';
import { MemberFiles } from './member-files.js';
import { MemberSearches } from './member-search.js';
import { Members } from './members.js';
import { Transfers } from './transfers.js';

/** The cadre's work with members: finding, reviewing, helping, honours; and transfers, which have two sides. */
@Controller()
export class FileController {
  constructor(
    private readonly searches: MemberSearches,
    private readonly files: MemberFiles,
    private readonly members: Members,
    private readonly helpedJoins: HelpedJoins,
    private readonly honours: Honours,
    private readonly transfers: Transfers,
  ) {}

  @On(api.searchMembers)
  search(actor: Actor, input: api.MemberSearch) {
    return this.searches.search(actor, input);
  }

  @On(api.getMemberFile)
  file(actor: Actor, { id }: { id: string }): Promise<api.MemberFile> {
    return this.files.get(actor, id);
  }

  @On(api.dismissMember)
  dismiss(actor: Actor, input: api.MemberStep): Promise<api.MemberRow> {
    return this.members.step(actor, 'departure', input);
  }

  @On(api.reviewMembers)
  review(actor: Actor, input: Parameters<Members['review']>[1]) {
    return this.members.review(actor, input);
  }

  @On(api.helpJoin)
  help(actor: Actor, input: api.HelpJoin) {
    return this.helpedJoins.help(actor, input);
  }

  @On(api.grantBadge)
  grantBadge(actor: Actor, input: Parameters<Honours['grantBadge']>[1]): Promise<api.HeldHonour> {
    return this.honours.grantBadge(actor, input);
  }

  @On(api.grantHonour)
  grantHonour(actor: Actor, input: Parameters<Honours['grantHonour']>[1]): Promise<api.HeldHonour> {
    return this.honours.grantHonour(actor, input);
  }

  @On(api.endHonour)
  endHonour(actor: Actor, input: api.MemberStep): Promise<api.HeldHonour> {
    return this.honours.end(actor, input);
  }

  @On(api.getMyTransfer)
  myTransfer(actor: Actor, _input: Record<string, never>) {
    return this.transfers.mine(actor);
  }

  @On(api.askTransfer)
  askTransfer(actor: Actor, input: Parameters<Transfers['ask']>[1]): Promise<api.UnionTransfer> {
    return this.transfers.ask(actor, input);
  }

  @On(api.proposeTransfer)
  proposeTransfer(actor: Actor, input: Parameters<Transfers['propose']>[1]): Promise<api.UnionTransfer> {
    return this.transfers.propose(actor, input);
  }

  @On(api.listTransfers)
  listTransfers(actor: Actor, input: Parameters<Transfers['list']>[1]) {
    return this.transfers.list(actor, input);
  }

  @On(api.acceptTransfer)
  acceptTransfer(actor: Actor, input: { id: string; requestId: string }): Promise<api.UnionTransfer> {
    return this.transfers.accept(actor, input);
  }

  @On(api.refuseTransfer)
  refuseTransfer(actor: Actor, input: api.MemberStep): Promise<api.UnionTransfer> {
    return this.transfers.refuse(actor, input);
  }
}
