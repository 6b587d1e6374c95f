import { Injectable } from '@nestjs/common';
import type { NewPlace, Place as PlaceAnswer, PlaceChange } from '@nuanxin/shared-types';
import {
  Audit,
  Database,
  DomainError,
  newId,
  Requests,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Access } from '../../membership/index.js';
import { hoursWords, inFull } from '../opening/hours-words.js';
import { ChangedPlaces } from './changed.js';
import { Place } from './place.entity.js';
import { Places } from './places.js';
import { Vocabulary } from './vocabulary.js';

/** What a cadre does with places: makes and changes them. */
@Injectable()
export class PlaceActs {
  constructor(
    private readonly db: Database,
    private readonly access: Access,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly places: Places,
    private readonly vocabulary: Vocabulary,
    private readonly changed: ChangedPlaces,
  ) {}

  /** @throws NOT_FOUND the union lies outside the cadre's scope · FACILITY_UNKNOWN · SERVICE_UNKNOWN */
  async create(actor: Actor, input: NewPlace): Promise<PlaceAnswer> {
    await this.access.over(actor, 'places', input.unionId);
    this.holdWords(input);
    const { requestId, ...asked } = input;
    const { id } = await this.requests.once(requestId, { by: actor.personId, ...asked }, async (tx) => {
      const { hours, facilityCodes, services, phone, ...facts } = asked;
      const fresh = await this.insert(tx, {
        ...facts,
        schedule: inFull(hours),
        facilities: this.vocabulary.inOrder(facilityCodes ?? []),
        services: services ?? [],
        phone: phone ?? null,
        packKey: null,
      });
      await this.audit.record(tx, actor, 'place.created', fresh, { unionId: facts.unionId });
      return { id: fresh };
    });
    return this.places.get(id);
  }

  /** Moves, renames, other hours; the audit keeps what it was before. @throws NOT_FOUND · FACILITY_UNKNOWN · SERVICE_UNKNOWN */
  async change(actor: Actor, { id, requestId, ...asked }: PlaceChange): Promise<PlaceAnswer> {
    const before = await this.db.read.findOneBy(Place, { id });
    if (!before) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'places', before.unionId);
    this.holdWords(asked);
    await this.requests.once(requestId, { by: actor.personId, id, ...asked }, async (tx) => {
      const { hours, facilityCodes, phone, ...facts } = asked;
      await tx.update(
        Place,
        { id },
        {
          ...facts,
          ...(hours !== undefined && { schedule: inFull(hours) }),
          ...(facilityCodes && { facilities: this.vocabulary.inOrder(facilityCodes) }),
          ...(phone !== undefined && { phone: phone || null }),
        },
      );
      await this.audit.record(tx, actor, 'place.changed', id, this.onRecord(before));
      await this.changed.announcePlace(tx, id);
      return {};
    });
    return this.places.get(id);
  }

  /** Takes over the places of the city pack, once each. Ids by key. */
  async importPack(tx: Tx, places: CityPack['places'], unions: Map<string, string>): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const { key, union, hours, ...facts } of places) {
      const known = await tx.findOneBy(Place, { packKey: key });
      const record = { ...facts, schedule: inFull(hours), unionId: unions.get(union) ?? '', packKey: key };
      ids.set(key, known?.id ?? (await this.insert(tx, record)));
    }
    return ids;
  }

  private async insert(tx: Tx, facts: Omit<Place, 'id' | 'turns' | 'closedAt'>): Promise<string> {
    const id = newId();
    await tx.insert(Place, { id, ...facts, turns: 0, closedAt: null });
    await this.changed.announcePlace(tx, id);
    return id;
  }

  private holdWords({ facilityCodes, services }: Partial<Pick<NewPlace, 'facilityCodes' | 'services'>>): void {
    this.vocabulary.holdFacilities(facilityCodes);
    this.vocabulary.holdServices(services);
  }

  /** What the audit keeps of a place before it was changed. */
  private onRecord({ longitude, latitude, schedule, facilities }: Place): Record<string, string | number> {
    const names = this.vocabulary.facilityNames(facilities).join('、');
    return { longitude, latitude, hours: hoursWords(schedule), facilities: names };
  }
}
