import { Injectable } from '@nestjs/common';
import { ROLES, ROLE_NAMES, type Duty } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database } from '../../kernel/index.js';
import { Union } from '../unions/union.entity.js';
import { RoleGrant } from './role-grant.entity.js';

/** Who is to be told of something, by what they do. */
@Injectable()
export class Colleagues {
  constructor(private readonly db: Database) {}

  /**
   * People with a duty in the union itself; where there is nobody, in the nearest union above it that has somebody. So what
   * happens in one street does not ring in the whole city. `but` is left out: who asked does not decide.
   */
  async nearest(duty: Duty, unionId: string, but?: string): Promise<string[]> {
    const roles = ROLE_NAMES.filter((it) => ROLES[it].duties.includes(duty));
    let union = await this.db.read.findOneBy(Union, { id: unionId });
    while (union) {
      const grants = await this.db.read.findBy(RoleGrant, { scopeId: union.id, role: In(roles) });
      const people = [...new Set(grants.map((it) => it.personId))].filter((it) => it !== but);
      if (people.length > 0) return people;
      union = union.parentId ? await this.db.read.findOneBy(Union, { id: union.parentId }) : null;
    }
    return [];
  }

  /** Who stands at a place: its keepers (保管员) and clerks (核销员). */
  async staffAt(placeId: string): Promise<string[]> {
    const grants = await this.db.read.findBy(RoleGrant, { scopeId: placeId, role: In(['keeper', 'clerk']) });
    return [...new Set(grants.map((it) => it.personId))];
  }

  /** Keepers (保管员) of a place. */
  async keepersAt(placeId: string): Promise<string[]> {
    const grants = await this.db.read.findBy(RoleGrant, { scopeId: placeId, role: 'keeper' });
    return grants.map((it) => it.personId);
  }
}
