export { Access, clerkPlaces, isClerkAt, personOf } from './staff/access.js';
export { JoinCodes } from './joining/join-codes.js';
export { MemberNumbers } from './people/member-numbers.js';
export { MembershipModule } from './membership.module.js';
export { PersonalData } from './people/my-data.js';
export { People, type KnownPerson } from './people/people.js';
export { Staff } from './staff/staff.js';
export { Unions } from './unions/unions.js';
export { membershipEntities } from './entities.js';
