import { ROLES, type Duty, type Proof, type RoleName } from '@nuanxin/shared-types';

/** A role with its scope, as the access rules need it. */
export interface Grant {
  role: RoleName;
  /** A place or a union, as the table of roles says. */
  scopeId: string;
}

/** Where a request comes from, as far as it says so itself. */
export interface Origin {
  ip: string | null;
  /** `Chrome · Windows`. */
  device: string | null;
}

/** Who acts: the first argument of every use case. */
export interface Actor {
  /** Null for a caller without a session, and for the system itself. */
  sessionId: string | null;
  /** The known person behind the session, if any. */
  personId: string | null;
  grants: readonly Grant[];
  /** How the session was opened; null without one. */
  proof: Proof | null;
  /** Null for the system itself. */
  origin: Origin | null;
}

export const NOBODY: Actor = { sessionId: null, personId: null, grants: [], proof: null, origin: null };
/** The server's own acts: seeding, listeners. */
export const SYSTEM: Actor = { ...NOBODY };

/** Ids of the unions in whose subtrees the actor has a duty. */
export function scopesOf(actor: Actor, duty: Duty): string[] {
  return actor.grants.filter((it) => ROLES[it.role].duties.includes(duty)).map((it) => it.scopeId);
}
