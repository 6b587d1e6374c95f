import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { PlaceEvents } from './calendar/place-events.js';
import { PlaceLives } from './calendar/place-life.js';
import { PlaceTurns } from './calendar/place-turns.js';
import { Duplicates } from './duplicates/duplicates.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { Mergers } from './duplicates/mergers.js';
import { PlaceUses } from './duplicates/place-uses.js';
import { PlaceImportController } from './imports/place-import.controller.js';
import { PlaceImportReader } from './imports/place-import-reader.js';
import { PlaceImportRun } from './imports/place-import-run.js';
import { PlaceImportSheets } from './imports/place-import-sheets.js';
import { PlaceImportTrials } from './imports/place-import-trial.js';
import { PlaceImports } from './imports/place-imports.js';
import { DayExceptions } from './opening/day-exceptions.js';
import { OpeningController } from './opening/opening.controller.js';
import { Openings } from './opening/opening-facts.js';
import { AgreementExport } from './partners/agreement-export.js';
import { AgreementLines } from './partners/agreement-lines.js';
import { AgreementViews } from './partners/agreement.view.js';
import { Agreements } from './partners/agreements.js';
import { PartnersController } from './partners/partners.controller.js';
import { ChangedPlaces } from './records/changed.js';
import { PlaceActs } from './records/place-acts.js';
import { PlaceEdits } from './records/place-edits.js';
import { PlacePeople } from './records/place-people.js';
import { PlacePeopleController } from './records/place-people.controller.js';
import { PlaceController } from './records/place.controller.js';
import { Places } from './records/places.js';
import { PlacesOfUnions } from './records/places-of-unions.js';
import { Vocabulary } from './records/vocabulary.js';
import { PlaceRegister } from './register/place-register.js';
import { PlaceRegisterController } from './register/place-register.controller.js';
import { PlaceRegisterExport } from './register/place-register-export.js';
import { AroundMe } from './search/around-me.js';
import { Asked } from './search/asked.js';
import { CalendarActivities } from './search/calendar-activities.js';
import { ChangeFeed } from './search/change-feed.js';
import { LiveIndex } from './search/live-index.js';
import { MapPins } from './search/map-pins.js';
import { NearbyActivities } from './search/nearby-activities.js';
import { Offers } from './search/offers.js';
import { PlaceReader } from './search/place-reader.js';
import { PlaceSearches } from './search/place-search.js';
import { SearchController } from './search/search.controller.js';
import { StayController } from './stays/stay.controller.js';
import { StayTurns } from './stays/stay-turns.js';
import { Stays } from './stays/stays.js';
import { Answers } from './truth/answers.js';
import { CaseLines } from './truth/case-lines.js';
import { CaseView } from './truth/case.view.js';
import { Cases } from './truth/cases.js';
import { Closures } from './truth/closures.js';
import { Confirmations } from './truth/confirmations.js';
import { Faults } from './truth/faults.js';
import { Forgetting } from './truth/forgetting.js';
import { Keeping } from './truth/keeping.js';
import { PlaceScope } from './truth/place-scope.js';
import { Ratings } from './truth/ratings.js';
import { Reports } from './truth/reports.js';
import { SaidOfPlaces } from './truth/said.js';
import { Sites } from './truth/sites.js';
import { TruthController } from './truth/truth.controller.js';
import { TruthExports } from './truth/truth-exports.js';
import { Truths } from './truth/truths.js';
import { Doors } from './visits/doors.js';
import { LockEvents } from './visits/lock-events.js';
import { VisitFigures } from './visits/visit-figures.js';
import { VisitSums } from './visits/visit-sums.js';
import { Visits } from './visits/visits.js';
import { VisitsController } from './visits/visits.controller.js';
import { WishDesk } from './wishes/wish-desk.js';
import { WishExport } from './wishes/wish-export.js';
import { WishLines } from './wishes/wish-lines.js';
import { WishView } from './wishes/wish.view.js';
import { Wishes } from './wishes/wishes.js';
import { WishesController } from './wishes/wishes.controller.js';

/** Finding places, by an index in memory. */
const SEARCH = [
  AroundMe,
  Asked,
  CalendarActivities,
  ChangeFeed,
  LiveIndex,
  MapPins,
  NearbyActivities,
  Offers,
  PlaceReader,
  PlaceSearches,
];

/** What people say of a place. */
const TRUTH = [
  Answers,
  CaseLines,
  CaseView,
  Cases,
  Closures,
  Confirmations,
  Faults,
  Forgetting,
  Keeping,
  PlaceScope,
  Ratings,
  Reports,
  SaidOfPlaces,
  Sites,
  TruthExports,
  Truths,
];
const VISITS = [Doors, LockEvents, VisitFigures, VisitSums, Visits];
const WISHES = [WishDesk, WishExport, WishLines, WishView, Wishes];

/** What a union keeps of its places beside their records. */
const UPKEEP = [
  AgreementExport,
  AgreementLines,
  AgreementViews,
  Agreements,
  Duplicates,
  Mergers,
  PlaceEvents,
  PlaceImportReader,
  PlaceImportRun,
  PlaceImportSheets,
  PlaceImportTrials,
  PlaceImports,
  PlaceLives,
  PlaceRegister,
  PlaceRegisterExport,
  PlaceTurns,
  PlaceUses,
];
const UPKEEP_CONTROLLERS = [
  CalendarController,
  DuplicatesController,
  PartnersController,
  PlaceImportController,
  PlaceRegisterController,
];

@Module({
  imports: [MembershipModule],
  controllers: [
    PlaceController,
    PlacePeopleController,
    OpeningController,
    StayController,
    SearchController,
    TruthController,
    VisitsController,
    WishesController,
    ...UPKEEP_CONTROLLERS,
  ],
  providers: [
    ChangedPlaces,
    DayExceptions,
    Openings,
    PlaceActs,
    PlaceEdits,
    PlacePeople,
    Places,
    PlacesOfUnions,
    StayTurns,
    Stays,
    Vocabulary,
    ...SEARCH,
    ...TRUTH,
    ...VISITS,
    ...WISHES,
    ...UPKEEP,
  ],
  exports: [NearbyActivities, Offers, PlaceActs, PlacePeople, Places, CaseView, Confirmations, WishView, PlaceUses],
})
export class PlacesModule {}
