import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApprovalRow } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, Requests, type Actor } from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';
import { PersonalData } from '../people/my-data.js';
import { Access } from '../staff/access.js';
import { Union } from '../unions/union.entity.js';
import { Approvals } from './approvals.js';

/** Erasing the data of many members, for example after a wrong import: two people agree, and it is done for good. */
@Injectable()
export class BulkErasure implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly approvals: Approvals,
    private readonly people: PersonalData,
  ) {}

  onModuleInit(): void {
    this.approvals.on<{ memberIds: string[] }>('members.erase', async (tx, { memberIds }, decider) => {
      for (const { personId } of await tx.findBy(Member, { id: In(memberIds) }))
        await this.people.forget(tx, decider, personId);
    });
  }

  /** @throws NOT_FOUND a member is unknown, or lies outside the scope */
  async ask(
    actor: Actor,
    { requestId, memberIds, reason }: { requestId: string; memberIds: string[]; reason: string },
  ): Promise<ApprovalRow> {
    const members = await this.db.read.findBy(Member, { id: In(memberIds) });
    const unionIds = [...new Set(members.map((it) => it.unionId))];
    if (members.length !== new Set(memberIds).size) throw new DomainError('NOT_FOUND');
    for (const unionId of unionIds) await this.access.over(actor, 'members', unionId);
    const unionId = await this.commonUnion(unionIds);
    const words = `删除 ${members.length} 名会员的姓名、身份证号和手机号，不能恢复`;
    const question = { kind: 'members.erase', unionId, payload: { memberIds }, words, reason } as const;
    const { id } = await this.requests.once(requestId, { by: actor.personId, memberIds, reason }, async (tx) => ({
      id: await this.approvals.ask(tx, actor, question),
    }));
    return this.approvals.get(actor, id);
  }

  /** The lowest union above all of them: whoever decides looks after every one of the members. */
  private async commonUnion(ids: readonly string[]): Promise<string> {
    const paths = (await this.db.read.findBy(Union, { id: In([...ids]) })).map((it) => it.path.split('/'));
    const [first = []] = paths;
    const differs = first.findIndex((code, at) => paths.some((it) => it[at] !== code));
    const shared = first.slice(0, differs < 0 ? first.length - 1 : differs).join('/');
    return (await this.db.read.findOneByOrFail(Union, { path: `${shared}/` })).id;
  }
}
