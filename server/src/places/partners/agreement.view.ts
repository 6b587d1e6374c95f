import { Injectable } from '@nestjs/common';
import type { Agreement } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, Directory } from '../../kernel/index.js';
import { Unions } from '../../membership/index.js';
import { agreementState } from './agreement-state.js';
import { AgreementPlace, type AgreementRecord } from './agreement.entity.js';

/** Open ended, or ended: after all that run out. */
const NEVER = '9999-12-31';

/** Agreements as the contract has them. */
@Injectable()
export class AgreementViews {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly unions: Unions,
  ) {}

  /** The one that ends first stands first, ended ones last. `today`: business day. */
  async of(found: readonly AgreementRecord[], today: string): Promise<Agreement[]> {
    const at = await this.db.read.findBy(AgreementPlace, { agreementId: In(found.map((it) => it.id)) });
    const places = await this.directory.placesById(at.map((it) => it.placeId));
    const unions = await this.unions.names(found.map((it) => it.unionId));
    const placesOf = new Map<string, Agreement['places']>();
    for (const { agreementId, placeId } of at) {
      const own = placesOf.get(agreementId) ?? [];
      placesOf.set(agreementId, [...own, { id: placeId, name: places.get(placeId)?.name ?? '' }]);
    }
    return [...found].sort(byEnd).map((it) => ({
      id: it.id,
      union: { id: it.unionId, name: unions.get(it.unionId) ?? '' },
      partner: it.partner,
      gives: it.gives,
      from: it.fromDay,
      until: it.untilDay,
      state: agreementState(it, today),
      places: placesOf.get(it.id) ?? [],
    }));
  }
}

function byEnd(a: AgreementRecord, b: AgreementRecord): number {
  const key = ({ endedAt, untilDay, partner }: AgreementRecord) =>
    `${endedAt === null ? 0 : 1} ${untilDay ?? NEVER} ${partner}`;
  return key(a).localeCompare(key(b), 'zh');
}
