import { Module } from '@nestjs/common';
import { BenefitsModule } from '../benefits/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { ReportLists } from './exported-lists.js';
import { Figures } from './figures/figures.js';
import { Scopes } from './figures/scope.js';
import { Sums } from './figures/sums.js';
import { ReportingController } from './reporting.controller.js';
import { Cells } from './rollups/cells.js';
import { Keeper } from './rollups/keeper.js';
import { Rollups } from './rollups/rollups.js';
import { SeenOpen } from './seen-open.js';
import { Applications } from './worklist/applications.js';
import { ApprovalLines } from './worklist/approvals.js';
import { LateConsignments } from './worklist/late-consignments.js';
import { LowStock } from './worklist/low-stock.js';
import { OverGivenLines } from './worklist/over-given.js';
import { SilentShops } from './worklist/silent-shops.js';
import { StuckEvents } from './worklist/stuck-events.js';
import { TransferLines } from './worklist/transfers.js';
import { Worklist } from './worklist/worklist.js';

@Module({
  imports: [BenefitsModule, MembershipModule, PlacesModule],
  controllers: [ReportingController],
  providers: [
    Applications,
    ApprovalLines,
    LateConsignments,
    StuckEvents,
    TransferLines,
    Cells,
    Figures,
    Keeper,
    LowStock,
    OverGivenLines,
    ReportLists,
    Rollups,
    Scopes,
    SeenOpen,
    SilentShops,
    Sums,
    Worklist,
  ],
  exports: [Rollups],
})
export class ReportingModule {}
