import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Adoption } from './adoption.js';
import { Counters } from './counters.js';
import { Devices } from './devices.js';
import { GivenToday } from './given-today.js';
import { Giving } from './giving.js';
import { GroupLook } from './group-look.js';
import { OfflineScans } from './offline-scans.js';
import { OpeningStock } from './opening-stock.js';
import { OverGiven } from './over-given.js';
import { PeopleEvents } from './people-events.js';
import { ProgrammeController } from './programme.controller.js';
import { Programmes } from './programmes.js';
import { Quotas } from './quotas.js';
import { RedemptionController } from './redemption.controller.js';
import { RedemptionView } from './redemption.view.js';
import { Redemptions } from './redemptions.js';
import { Reversals } from './reversals.js';
import { Rights } from './rights.js';
import { ScanGroups } from './scan-groups.js';
import { Stock } from './stock.js';
import { Takers } from './takers.js';

@Module({
  imports: [LedgerModule, MembershipModule, PlacesModule],
  controllers: [ProgrammeController, RedemptionController],
  providers: [
    Adoption,
    Counters,
    Devices,
    GivenToday,
    Giving,
    GroupLook,
    OfflineScans,
    OpeningStock,
    OverGiven,
    PeopleEvents,
    Programmes,
    Quotas,
    RedemptionView,
    Redemptions,
    Reversals,
    Rights,
    ScanGroups,
    Stock,
    Takers,
  ],
  exports: [OpeningStock, Programmes],
})
export class BenefitsModule {}
