import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Access } from './staff/access.js';
import { AccountController } from './accounts/account.controller.js';
import { Accounts } from './accounts/accounts.js';
import { ConsoleSessions } from './accounts/console-sessions.js';
import { ScanSignIns } from './accounts/scan-sign-ins.js';
import { SecondFactors } from './accounts/second-factors.js';
import { SignIns } from './accounts/sign-ins.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditExport } from './audit/audit-export.js';
import { AuditLog } from './audit/audit-log.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffExport } from './staff/staff-export.js';
import { StaffRoles } from './staff/staff-roles.js';
import { ApprovalController } from './approvals/approval.controller.js';
import { Approvals } from './approvals/approvals.js';
import { BulkErasure } from './approvals/bulk-erasure.js';
import { KeyRotation } from './approvals/key-rotation.js';
import { ClerkController } from './staff/clerk.controller.js';
import { ClerkInvitations } from './staff/clerk-invitations.js';
import { Clerks } from './staff/clerks.js';
import { HeadCount } from './members/head-count.js';
import { ImportController } from './imports/import.controller.js';
import { ImportLines } from './imports/import-lines.js';
import { ImportReader } from './imports/import-reader.js';
import { ImportRun } from './imports/import-run.js';
import { ImportSheets } from './imports/import-sheets.js';
import { ImportWorker } from './imports/import-worker.js';
import { MemberImports } from './imports/member-imports.js';
import { MembershipLists } from './exported-lists.js';
import { Colleagues } from './staff/colleagues.js';
import { CityController } from './city.controller.js';
import { JoiningController } from './joining/joining.controller.js';
import { JoinStatisticsOf } from './joining/join-statistics.js';
import { JoinCodes } from './joining/join-codes.js';
import { JoinCountsOf } from './joining/join-counts.js';
import { EmployerImports } from './unions/employer-imports.js';
import { Employers } from './unions/employers.js';
import { Enrolment } from './joining/enrolment.js';
import { FileController } from './members/file.controller.js';
import { HelpedJoins } from './joining/helped-joins.js';
import { Honours } from './members/honours.js';
import { Joins } from './joining/joins.js';
import { ListedJoins } from './joining/listed-joins.js';
import { MemberFiles } from './members/member-files.js';
import { MemberSearches } from './members/member-search.js';
import { NameIndexing } from './people/name-indexing.js';
import { ServiceMenus } from './unions/service-menus.js';
import { Transfers } from './members/transfers.js';
import { TransferExport } from './members/transfer-export.js';
import { TransferView } from './members/transfer.view.js';
import { TreeController } from './unions/tree.controller.js';
import { UnionEndings } from './unions/union-endings.js';
import { UnionEstate } from './unions/union-estate.js';
import { UnionExport } from './unions/union-export.js';
import { UnionTree } from './unions/union-tree.js';
import { KnownActors } from './sessions/known-actors.js';
import { Applicants } from './members/applicants.js';
import { MemberController } from './members/member.controller.js';
import { MemberNumbers } from './people/member-numbers.js';
import { Members } from './members/members.js';
import { MembershipView } from './membership.view.js';
import { PersonalData } from './people/my-data.js';
import { People } from './people/people.js';
import { PhoneCodes } from './sessions/phone-codes.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionGuard } from './sessions/session.guard.js';
import { Sessions } from './sessions/sessions.js';
import { Contacts } from './people/contacts.js';
import { DependantController } from './dependants/dependant.controller.js';
import { DependantView } from './dependants/dependant.view.js';
import { Dependants } from './dependants/dependants.js';
import { Guardians } from './dependants/guardians.js';
import { Standings } from './people/standings.js';
import { Staff } from './staff/staff.js';
import { Subtrees } from './unions/subtrees.js';
import { UnionController } from './unions/union.controller.js';
import { Workplaces } from './members/workplaces.js';
import { WaitingTransfers } from './members/waiting-transfers.js';
import { Unions } from './unions/unions.js';

@Module({
  controllers: [
    JoiningController,
    ImportController,
    AccountController,
    ApprovalController,
    AuditController,
    StaffController,
    CityController,
    ClerkController,
    DependantController,
    FileController,
    SessionController,
    MemberController,
    TreeController,
    UnionController,
  ],
  providers: [
    ImportLines,
    ImportReader,
    ImportRun,
    ImportSheets,
    ImportWorker,
    MemberImports,
    MembershipLists,
    EmployerImports,
    Employers,
    Accounts,
    AuditExport,
    AuditLog,
    ConsoleSessions,
    Dependants,
    DependantView,
    Guardians,
    ScanSignIns,
    SecondFactors,
    SignIns,
    StaffExport,
    StaffRoles,
    Enrolment,
    HelpedJoins,
    Honours,
    ListedJoins,
    MemberFiles,
    MemberSearches,
    NameIndexing,
    Standings,
    Contacts,
    ServiceMenus,
    TransferExport,
    Transfers,
    TransferView,
    UnionEndings,
    UnionEstate,
    UnionExport,
    UnionTree,
    Access,
    Applicants,
    Approvals,
    BulkErasure,
    ClerkInvitations,
    Clerks,
    HeadCount,
    Colleagues,
    JoinCodes,
    JoinCountsOf,
    JoinStatisticsOf,
    Joins,
    KeyRotation,
    KnownActors,
    MemberNumbers,
    Members,
    MembershipView,
    People,
    PersonalData,
    PhoneCodes,
    Sessions,
    Staff,
    Subtrees,
    WaitingTransfers,
    Workplaces,
    Unions,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    Guardians,
    Standings,
    Contacts,
    Accounts,
    Colleagues,
    Employers,
    ListedJoins,
    NameIndexing,
    UnionEstate,
    Access,
    Applicants,
    Approvals,
    Clerks,
    HeadCount,
    JoinCodes,
    MemberNumbers,
    Members,
    People,
    PersonalData,
    Staff,
    Subtrees,
    WaitingTransfers,
    Workplaces,
    Unions,
  ],
})
export class MembershipModule {}
