import { Place } from './place.entity.js';

/** Tables of this room, for the database connection alone. */
export const placesEntities = [Place];
