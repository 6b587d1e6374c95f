import type { RoleName } from '@nuanxin/shared-types';
import { Entity, Unique } from 'typeorm';
import { Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A role of a person with its scope: a place for a clerk, a union for the others. */
@Entity('role_grant')
@Unique(['personId', 'role', 'scopeId'])
export class RoleGrant {
  @Id() id: string;
  @Ref() personId: string;
  @Text(20) role: RoleName;
  @Ref() scopeId: string;
  @Ref({ nullable: true }) grantedBy: string | null;
  @Integer() at: number;
}
