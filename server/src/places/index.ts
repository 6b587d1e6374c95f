export { Places, type ManagedPlace } from './places.js';
export { PlacesModule } from './places.module.js';
export { placesEntities } from './entities.js';
export { placeNames } from './place-names.js';
