import { PlaceException } from './opening/place-exception.entity.js';
import { PlacePerson } from './records/place-person.entity.js';
import { Place } from './records/place.entity.js';
import { PlaceStay } from './stays/place-stay.entity.js';

/** Tables of this room, for the database connection alone. */
export const placesEntities = [Place, PlacePerson, PlaceException, PlaceStay];
