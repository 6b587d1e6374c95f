export { CityPackError, loadCityPack } from './load.js';
export type { CityPack } from './city-pack.schema.js';
