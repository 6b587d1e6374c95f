import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Access } from './staff/access.js';
import { ClerkController } from './staff/clerk.controller.js';
import { ClerkInvitations } from './staff/clerk-invitations.js';
import { Clerks } from './staff/clerks.js';
import { HeadCount } from './members/head-count.js';
import { CityController } from './city.controller.js';
import { JoinCodes } from './joining/join-codes.js';
import { JoinCountsOf } from './joining/join-counts.js';
import { Joins } from './joining/joins.js';
import { KnownActors } from './sessions/known-actors.js';
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
import { Staff } from './staff/staff.js';
import { UnionController } from './unions/union.controller.js';
import { Unions } from './unions/unions.js';

@Module({
  controllers: [CityController, ClerkController, SessionController, MemberController, UnionController],
  providers: [
    Access,
    ClerkInvitations,
    Clerks,
    HeadCount,
    JoinCodes,
    JoinCountsOf,
    Joins,
    KnownActors,
    MemberNumbers,
    Members,
    MembershipView,
    People,
    PersonalData,
    PhoneCodes,
    Sessions,
    Staff,
    Unions,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Access, Clerks, HeadCount, JoinCodes, MemberNumbers, People, PersonalData, Staff, Unions],
})
export class MembershipModule {}
