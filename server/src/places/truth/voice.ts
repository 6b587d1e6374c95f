import type { Actor, Vault } from '../../kernel/index.js';

/**
 * Who speaks or comes, as a keyed hash: the same for the same person, and no way back to one without the key. `device` stands
 * for somebody without a session; null where there is neither.
 */
export function voiceOf(vault: Vault, actor: Actor, device?: string): string | null {
  if (actor.personId) return vault.blindIndex('visitor', actor.personId);
  if (actor.sessionId) return vault.blindIndex('visitor', `session:${actor.sessionId}`);
  return device === undefined ? null : vault.blindIndex('visitor', `device:${device}`);
}
