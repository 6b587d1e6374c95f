/** Injection tokens of things that are not classes. */
export const CONFIG = Symbol('config');
export const CITY_PACK = Symbol('city pack');
