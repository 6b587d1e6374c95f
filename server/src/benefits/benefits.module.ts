import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Adoption } from './adoption.js';
import { Counters } from './redemption/counters.js';
import { Devices } from './offline/devices.js';
import { Elsewhere } from './redemption/elsewhere.js';
import { GivenToday } from './redemption/given-today.js';
import { Giving } from './redemption/giving.js';
import { GroupLook } from './redemption/group-look.js';
import { OfflineScans } from './offline/offline-scans.js';
import { Openings } from './redemption/openings.js';
import { OpeningStock } from './stock/opening-stock.js';
import { OverGiven } from './offline/over-given.js';
import { PeopleEvents } from './people-events.js';
import { ProgrammeController } from './programmes/programme.controller.js';
import { Programmes } from './programmes/programmes.js';
import { Quotas } from './programmes/quotas.js';
import { RedemptionController } from './redemption/redemption.controller.js';
import { RedemptionView } from './redemption/redemption.view.js';
import { Redemptions } from './redemption/redemptions.js';
import { Reversals } from './redemption/reversals.js';
import { Rights } from './programmes/rights.js';
import { ScanGroups } from './redemption/scan-groups.js';
import { Stock } from './stock/stock.js';
import { Takers } from './redemption/takers.js';

@Module({
  imports: [LedgerModule, MembershipModule, PlacesModule],
  controllers: [ProgrammeController, RedemptionController],
  providers: [
    Adoption,
    Counters,
    Devices,
    Elsewhere,
    GivenToday,
    Giving,
    GroupLook,
    OfflineScans,
    Openings,
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
