import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Captains } from './captains.js';
import { ManagedTeams } from './managed-teams.js';
import { Teams } from './teams.js';

/** Teams, for who is in one and for whoever looks after the offering. */
@Controller()
export class TeamController {
  constructor(
    private readonly teams: Teams,
    private readonly captains: Captains,
    private readonly managed: ManagedTeams,
  ) {}

  @On(api.enrolTeam)
  enrol(actor: Actor, input: Parameters<Teams['enrol']>[1]) {
    return this.teams.enrol(actor, input);
  }

  @On(api.getTeam)
  get(actor: Actor, input: { id: string }) {
    return this.teams.get(actor, input);
  }

  @On(api.getTeamInvitation)
  invitation(actor: Actor, input: { code: string }) {
    return this.teams.invitation(actor, input);
  }

  @On(api.joinTeam)
  join(actor: Actor, input: { code: string; requestId: string }) {
    return this.teams.join(actor, input);
  }

  @On(api.renameTeam)
  rename(actor: Actor, input: Parameters<Captains['rename']>[1]) {
    return this.captains.rename(actor, input);
  }

  @On(api.handOverTeam)
  handOver(actor: Actor, input: Parameters<Captains['handOver']>[1]) {
    return this.captains.handOver(actor, input);
  }

  @On(api.removeTeamMember)
  remove(actor: Actor, input: Parameters<Captains['remove']>[1]) {
    return this.captains.remove(actor, input);
  }

  @On(api.listTeams)
  list(actor: Actor, input: Parameters<ManagedTeams['list']>[1]) {
    return this.managed.list(actor, input);
  }
}
