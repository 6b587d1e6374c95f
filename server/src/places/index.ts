export { Places, type ManagedPlace } from './records/places.js';
export { PlaceActs } from './records/place-acts.js';
export { PlacePeople } from './records/place-people.js';
export { PlacesModule } from './places.module.js';
export { placesEntities } from './entities.js';
export { placeNames } from './records/place-names.js';
