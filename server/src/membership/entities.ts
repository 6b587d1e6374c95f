import { Consent } from './consent.entity.js';
import { ErasureTrace } from './erasure-trace.entity.js';
import { JoinCode } from './join-code.entity.js';
import { Member } from './member.entity.js';
import { MemberNumberRecord } from './member-number.entity.js';
import { Person } from './person.entity.js';
import { PhoneCode } from './phone-code.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import { Union } from './union.entity.js';

/** Tables of this room, for the database connection alone. */
export const membershipEntities = [
  Consent,
  ErasureTrace,
  JoinCode,
  Member,
  MemberNumberRecord,
  Person,
  PhoneCode,
  RoleGrant,
  Session,
  Union,
];
