import { PlaceEventRecord } from './calendar/place-event.entity.js';
import { PlaceTurnRecord } from './calendar/place-turn.entity.js';
import { PlaceDifference } from './duplicates/place-difference.entity.js';
import { OuterKey } from './imports/outer-key.entity.js';
import { PlaceImportRecord } from './imports/place-import.entity.js';
import { PlaceException } from './opening/place-exception.entity.js';
import { AgreementPlace, AgreementRecord } from './partners/agreement.entity.js';
import { PlacePerson } from './records/place-person.entity.js';
import { Place } from './records/place.entity.js';
import { PlaceStay } from './stays/place-stay.entity.js';
import { PlaceCaseRecord, PlaceReportRecord } from './truth/case.entity.js';
import { Rating } from './truth/rating.entity.js';
import { Confirmation, Fault, PlaceTruthRecord } from './truth/truth.entity.js';
import { Door } from './visits/door.entity.js';
import { Visit, Visitor } from './visits/visit.entity.js';
import { Wish, WishSupport } from './wishes/wish.entity.js';

/** What people say of places, who comes, what they wish for. */
const spoken = [
  Confirmation,
  Door,
  Fault,
  PlaceCaseRecord,
  PlaceReportRecord,
  PlaceTruthRecord,
  Rating,
  Visit,
  Visitor,
  Wish,
  WishSupport,
];

/** What a union keeps of its places beside their records. */
const upkeep = [
  AgreementPlace,
  AgreementRecord,
  OuterKey,
  PlaceDifference,
  PlaceEventRecord,
  PlaceImportRecord,
  PlaceTurnRecord,
];

/** Tables of this room, for the database connection alone. */
export const placesEntities = [Place, PlacePerson, PlaceException, PlaceStay, ...spoken, ...upkeep];
