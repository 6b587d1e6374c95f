export { Access, clerkPlaces, isClerkAt, personOf } from './access.js';
export { JoinCodes } from './join-codes.js';
export { MemberNumbers } from './member-numbers.js';
export { MembershipModule } from './membership.module.js';
export { PersonalData } from './my-data.js';
export { People, type KnownPerson } from './people.js';
export { Staff } from './staff.js';
export { Unions } from './unions.js';
export { membershipEntities } from './entities.js';
