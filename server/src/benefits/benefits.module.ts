import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Adoption } from './adoption.js';
import { Counters } from './redemption/counters.js';
import { Devices } from './offline/devices.js';
import { GivenToday } from './redemption/given-today.js';
import { Giving } from './redemption/giving.js';
import { GroupLook } from './redemption/group-look.js';
import { OfflineScans } from './offline/offline-scans.js';
import { OpeningStock } from './stock/opening-stock.js';
import { OverGiven } from './offline/over-given.js';
import { PeopleEvents } from './people-events.js';
import { ManagedController } from './programmes/managed.controller.js';
import { ManagedProgrammes } from './programmes/managed-programmes.js';
import { ProgrammeHistory } from './programmes/history.js';
import { ProgrammeMaking } from './programmes/programme-making.js';
import { ProgrammePlaces } from './programmes/programme-places.js';
import { ProgrammePreview } from './programmes/programme-preview.js';
import { ProgrammeSteps } from './programmes/programme-steps.js';
import { Shops } from './programmes/shops.js';
import { Versions } from './programmes/versions.js';
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
  controllers: [ManagedController, ProgrammeController, RedemptionController],
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
    ManagedProgrammes,
    ProgrammeHistory,
    ProgrammeMaking,
    ProgrammePlaces,
    ProgrammePreview,
    ProgrammeSteps,
    Shops,
    Versions,
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
