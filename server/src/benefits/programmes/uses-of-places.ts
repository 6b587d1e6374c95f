import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Tx } from '../../kernel/index.js';
import { PlaceUses } from '../../places/index.js';
import { Programme, ProgrammePlace } from './programme.entity.js';

/** Says which places take part in a programme that has not ended: closing one would leave its stock on the shelf. */
@Injectable()
export class UsesOfPlaces {
  constructor(uses: PlaceUses) {
    uses.register((from, placeIds) => this.tell(from, placeIds));
  }

  private async tell(from: Tx, placeIds: readonly string[]): Promise<Map<string, string>> {
    const links = await from.findBy(ProgrammePlace, { placeId: In([...placeIds]) });
    const ids = [...new Set(links.map((it) => it.programmeId))];
    const alive = await from.findBy(Programme, { id: In(ids), status: Not('ended') });
    const living = new Set(alive.map((it) => it.id));
    const counts = new Map<string, number>();
    for (const { placeId, programmeId } of links)
      if (living.has(programmeId)) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
    return new Map([...counts].map(([id, count]) => [id, `在 ${count} 个活动里`]));
  }
}
