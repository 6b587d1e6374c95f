import { Injectable } from '@nestjs/common';
import type { SessionDraft } from '@nuanxin/shared-types';
import { newId, randomToken, Vault } from '../../kernel/index.js';
import { sha256Hex } from '../lottery/draw.js';
import type { BookingSession } from './session.entity.js';

const SEED_BYTES = 32;

/** Sessions before they are written; of a lottery with its seed. */
@Injectable()
export class SessionRows {
  constructor(private readonly vault: Vault) {}

  of(offeringId: string, draft: SessionDraft): BookingSession {
    const seed = draft.drawAt === null ? null : randomToken(SEED_BYTES);
    return {
      ...draft,
      id: newId(),
      offeringId,
      stopId: null,
      status: 'planned',
      reason: null,
      seedCipher: seed === null ? null : this.vault.encrypt(seed),
      seedHash: seed === null ? null : sha256Hex(seed),
      lots: 0,
      drawingAt: null,
      drawnAt: null,
      countedAt: null,
    };
  }
}
