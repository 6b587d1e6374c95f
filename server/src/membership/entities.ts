import { ImportProblemRecord } from './imports/import-problem.entity.js';
import { MemberImportRecord } from './imports/member-import.entity.js';
import { Approval } from './approvals/approval.entity.js';
import { ClerkInvitation } from './staff/clerk-invitation.entity.js';
import { ConsoleAccount, RecoveryCode } from './accounts/account.entity.js';
import { ScanSignIn, SignInTicket } from './accounts/sign-in.entity.js';
import { Consent } from './people/consent.entity.js';
import { DependantRecord, PickerRecord } from './dependants/dependant.entity.js';
import { Employer } from './unions/employer.entity.js';
import { ErasureTrace } from './people/erasure-trace.entity.js';
import { Honour } from './members/honour.entity.js';
import { JoinCode } from './joining/join-code.entity.js';
import { Member } from './members/member.entity.js';
import { MemberNumberRecord } from './people/member-number.entity.js';
import { Person } from './people/person.entity.js';
import { PhoneCode } from './sessions/phone-code.entity.js';
import { RoleGrant } from './staff/role-grant.entity.js';
import { Session } from './sessions/session.entity.js';
import { Union } from './unions/union.entity.js';
import { UnionService } from './unions/union-service.entity.js';
import { UnionTransferRecord } from './members/union-transfer.entity.js';

/** Tables of this room, for the database connection alone. */
export const membershipEntities = [
  ImportProblemRecord,
  MemberImportRecord,
  Approval,
  ClerkInvitation,
  Consent,
  ConsoleAccount,
  DependantRecord,
  Employer,
  ErasureTrace,
  Honour,
  JoinCode,
  Member,
  MemberNumberRecord,
  Person,
  PhoneCode,
  PickerRecord,
  RecoveryCode,
  RoleGrant,
  ScanSignIn,
  Session,
  SignInTicket,
  Union,
  UnionService,
  UnionTransferRecord,
];
