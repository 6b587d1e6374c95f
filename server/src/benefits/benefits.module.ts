import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Adoption } from './adoption.js';
import { BenefitsLists } from './exported-lists.js';
import { Counters } from './redemption/counters.js';
import { Devices } from './offline/devices.js';
import { Elsewhere } from './redemption/elsewhere.js';
import { GivenToday } from './redemption/given-today.js';
import { Giving } from './redemption/giving.js';
import { GroupLook } from './redemption/group-look.js';
import { PlaceOffers } from './offers/place-offers.js';
import { OfflineScans } from './offline/offline-scans.js';
import { Openings } from './redemption/openings.js';
import { OpeningStock } from './stock/opening-stock.js';
import { stockControllers, stockProviders } from './stock/room.js';
import { OverGiven } from './offline/over-given.js';
import { OverGivenSettling } from './offline/over-given-settling.js';
import { OverGivenWaiting } from './offline/over-given-waiting.js';
import { PeopleEvents } from './people-events.js';
import { ManagedController } from './programmes/managed.controller.js';
import { ManagedProgrammes } from './programmes/managed-programmes.js';
import { ProgrammeExports } from './programmes/programme-exports.js';
import { ProgrammeHistory } from './programmes/history.js';
import { ProgrammeMaking } from './programmes/programme-making.js';
import { ProgrammePlaces } from './programmes/programme-places.js';
import { ProgrammePreview } from './programmes/programme-preview.js';
import { ProgrammeSteps } from './programmes/programme-steps.js';
import { Shops } from './programmes/shops.js';
import { Versions } from './programmes/versions.js';
import { ProgrammeController } from './programmes/programme.controller.js';
import { Programmes } from './programmes/programmes.js';
import { ProgrammesOfUnions } from './programmes/programmes-of-unions.js';
import { Quotas } from './programmes/quotas.js';
import { RedemptionController } from './redemption/redemption.controller.js';
import { RedemptionView } from './redemption/redemption.view.js';
import { Redemptions } from './redemption/redemptions.js';
import { Reversals } from './redemption/reversals.js';
import { Rights } from './programmes/rights.js';
import { ScanGroups } from './redemption/scan-groups.js';
import { Served } from './redemption/served.js';
import { ServedList } from './redemption/served-list.js';
import { LateShipments } from './stock/shipments/late-shipments.js';
import { Shelves } from './stock/shelves.js';
import { Takers } from './redemption/takers.js';
import { UsesOfPlaces } from './programmes/uses-of-places.js';

@Module({
  imports: [LedgerModule, MembershipModule, PlacesModule],
  controllers: [ManagedController, ProgrammeController, RedemptionController, ...stockControllers],
  providers: [
    BenefitsLists,
    UsesOfPlaces,
    Adoption,
    Counters,
    Devices,
    Elsewhere,
    GivenToday,
    Giving,
    GroupLook,
    OfflineScans,
    Openings,
    OverGiven,
    OverGivenSettling,
    OverGivenWaiting,
    PeopleEvents,
    PlaceOffers,
    ManagedProgrammes,
    ProgrammeExports,
    ProgrammeHistory,
    ProgrammeMaking,
    ProgrammePlaces,
    ProgrammePreview,
    ProgrammeSteps,
    Shops,
    Versions,
    Programmes,
    ProgrammesOfUnions,
    Quotas,
    RedemptionView,
    Redemptions,
    Reversals,
    Rights,
    ScanGroups,
    Served,
    ServedList,
    LateShipments,
    Shelves,
    Takers,
    ...stockProviders,
  ],
  exports: [OpeningStock, Programmes, Served, ServedList, LateShipments, OverGivenSettling, OverGivenWaiting, Shelves],
})
export class BenefitsModule {}
