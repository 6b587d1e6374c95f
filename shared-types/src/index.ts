/** The contract between the server and its faces. This entry is safe for the mini program: no zod, no `new Function`. */
export * from './route.js';
export * from './roles.js';
export * from './approvals.js';
export * from './errors.js';
export * from './city.js';
export * from './membership.js';
export * from './member-code.js';
export * from './places.js';
export * from './benefits.js';
export * from './offline-scan.js';
export * from './programmes.js';
export * from './shops.js';
export * from './clerks.js';
export * from './files.js';
