import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Joins } from '../joining/joins.js';
import { MemberNumbers } from '../people/member-numbers.js';
import { Members } from './members.js';
import { PersonalData } from '../people/my-data.js';

@Controller()
export class MemberController {
  constructor(
    private readonly joins: Joins,
    private readonly numbers: MemberNumbers,
    private readonly personalData: PersonalData,
    private readonly members: Members,
  ) {}

  @On(api.join)
  join(actor: Actor, input: api.Join): Promise<api.Joined> {
    return this.joins.join(actor, input);
  }

  @On(api.issueNumber)
  issueNumber(actor: Actor, _input: Record<string, never>): Promise<api.MemberNumber> {
    return this.numbers.issue(actor);
  }

  @On(api.getMyData)
  myData(actor: Actor, _input: Record<string, never>): Promise<api.MyData> {
    return this.personalData.export(actor);
  }

  @On(api.leave)
  leave(actor: Actor, input: { requestId: string }): Promise<api.Done> {
    return this.personalData.leave(actor, input);
  }

  @On(api.erase)
  erase(actor: Actor, input: { requestId: string }): Promise<api.Done> {
    return this.personalData.erase(actor, input);
  }

  @On(api.listMembers)
  list(actor: Actor, input: { status?: api.MemberStatus; before?: string; limit?: number }) {
    return this.members.list(actor, input);
  }

  @On(api.getMember)
  get(actor: Actor, { id }: { id: string }): Promise<api.MemberRow> {
    return this.members.get(actor, id);
  }

  @On(api.acceptMember)
  accept(actor: Actor, input: api.MemberStep): Promise<api.MemberRow> {
    return this.members.step(actor, 'acceptance', input);
  }

  @On(api.rejectMember)
  reject(actor: Actor, input: api.MemberStep): Promise<api.MemberRow> {
    return this.members.step(actor, 'rejection', input);
  }

  @On(api.suspendMember)
  suspend(actor: Actor, input: api.MemberStep): Promise<api.MemberRow> {
    return this.members.step(actor, 'suspension', input);
  }

  @On(api.reinstateMember)
  reinstate(actor: Actor, input: api.MemberStep): Promise<api.MemberRow> {
    return this.members.step(actor, 'reinstatement', input);
  }

  @On(api.revealField)
  reveal(actor: Actor, input: { id: string; field: 'name' | 'idNumber' | 'phone'; reason: string }) {
    return this.members.reveal(actor, input);
  }
}
