import { newId, randomToken, sha256, type Origin, type Tx } from '../../kernel/index.js';
import { Session } from './session.entity.js';

export type OpenedSession = Pick<Session, 'id' | 'personId' | 'phoneCipher' | 'expiresAt'> & { token: string };

/** Opens a session inside the transaction that proved who it is for; the token is in no table, only its hash. */
export async function openSession(
  tx: Tx,
  facts: Pick<Session, 'personId' | 'openidIndex' | 'phoneCipher' | 'phoneIndex' | 'proof'>,
  { now, livesMs, origin }: { now: number; livesMs: number; origin: Origin | null },
): Promise<OpenedSession> {
  const token = randomToken(32);
  const fresh = {
    id: newId(),
    tokenHash: sha256(token),
    ...facts,
    ip: origin?.ip ?? null,
    device: origin?.device ?? null,
    createdAt: now,
    expiresAt: now + livesMs,
    revokedAt: null,
  };
  await tx.insert(Session, fresh);
  const { id, personId, phoneCipher, expiresAt } = fresh;
  return { id, personId, phoneCipher, expiresAt, token };
}
