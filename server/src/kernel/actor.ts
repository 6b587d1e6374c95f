/** A role with its scope, as the access rules need it. */
export interface Grant {
  role: 'clerk' | 'cadre' | 'administrator';
  /** A place for a clerk, a union for the others. */
  scopeId: string;
}

/** Who acts: the first argument of every use case. */
export interface Actor {
  /** Null for a caller without a session, and for the system itself. */
  sessionId: string | null;
  /** The known person behind the session, if any. */
  personId: string | null;
  grants: readonly Grant[];
}

export const NOBODY: Actor = { sessionId: null, personId: null, grants: [] };
/** The server's own acts: seeding, listeners. */
export const SYSTEM: Actor = { sessionId: null, personId: null, grants: [] };

export function hasRole(actor: Actor, ...roles: Grant['role'][]): boolean {
  return actor.grants.some((it) => roles.includes(it.role));
}
