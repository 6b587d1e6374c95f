import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Access } from './access.js';
import { CityController } from './city.controller.js';
import { JoinCodes } from './join-codes.js';
import { JoinCountsOf } from './join-counts.js';
import { Joins } from './joins.js';
import { KnownActors } from './known-actors.js';
import { MemberController } from './member.controller.js';
import { MemberNumbers } from './member-numbers.js';
import { Members } from './members.js';
import { MembershipView } from './membership.view.js';
import { PersonalData } from './my-data.js';
import { People } from './people.js';
import { PhoneCodes } from './phone-codes.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { Staff } from './staff.js';
import { UnionController } from './union.controller.js';
import { Unions } from './unions.js';

@Module({
  controllers: [CityController, SessionController, MemberController, UnionController],
  providers: [
    Access,
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
  exports: [Access, JoinCodes, MemberNumbers, People, PersonalData, Staff, Unions],
})
export class MembershipModule {}
