import { Inject, Injectable } from '@nestjs/common';
import { RELATION_NAMES, type PickUpCard, type PickUpRow } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import {
  Audit,
  CITY_PACK,
  Clock,
  Codes,
  Database,
  DomainError,
  localTime,
  Outbox,
  Requests,
  Vault,
  type Actor,
  type CityPack,
  type Tx,
} from '../../kernel/index.js';
import { Guardians, personOf, type ChildCard } from '../../membership/index.js';
import { Booking } from '../bookings/booking.entity.js';
import { DeskAccess } from '../desk/desk-access.js';
import type { Offering } from '../offerings/offering.entity.js';
import { clockWords } from '../slots/days.js';
import { PickUpRows } from './pick-up-rows.js';
import { PickUpRecord } from './pick-up.entity.js';

interface Shown {
  requestId: string;
  offeringId: string;
  code: string;
  pickerId?: string;
}

/** Children go home only with somebody who shows the code of the day (接送). */
@Injectable()
export class PickUps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: Codes,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly guardians: Guardians,
    private readonly access: DeskAccess,
    private readonly rows: PickUpRows,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_FOUND · PICK_UP_CODE_UNKNOWN */
  async lookUp(actor: Actor, { offeringId, code }: { offeringId: string; code: string }): Promise<PickUpCard> {
    const { offering } = await this.access.at(actor, offeringId);
    const { booking, child } = await this.find(offering, code);
    return this.cardOf(offering, booking.id, child);
  }

  /** @throws NOT_FOUND · PICK_UP_CODE_UNKNOWN · PICKER_UNKNOWN · PICKED_UP_ALREADY */
  async record(actor: Actor, { requestId, offeringId, code, pickerId }: Shown): Promise<PickUpCard> {
    const recordedBy = personOf(actor);
    const { offering } = await this.access.at(actor, offeringId);
    const { booking, child } = await this.find(offering, code);
    const body = { pickUp: booking.id, pickerId, by: recordedBy };
    await this.requests.once(requestId, body, async (tx) => {
      await this.refuseSecond(tx, booking.id);
      const now = this.clock.now();
      // A list that the guardian shortens while somebody stands at the door counts as it is now.
      const byCipher = this.vault.encrypt(wordsOf(await this.fresh(child), pickerId));
      await tx.insert(PickUpRecord, { id: booking.id, byCipher, recordedBy, at: now });
      await this.audit.record(tx, actor, 'booking.picked_up', booking.id);
      const { personId } = booking;
      await this.outbox.announce(tx, 'booking.picked_up', { bookingId: booking.id, personId, offeringId });
      return {};
    });
    return this.cardOf(offering, booking.id, child);
  }

  /** @throws NOT_FOUND */
  async list(actor: Actor, { id, day = this.today() }: { id: string; day?: string }) {
    await this.access.at(actor, id);
    const status = In(['booked', 'attended']);
    const order = { endsAt: 'ASC' as const, id: 'ASC' as const };
    const bookings = await this.db.read.find(Booking, { where: { offeringId: id, day, status }, order });
    const names = await this.guardians.childNames(bookings.map((it) => it.personId));
    const done = await this.rows.of(bookings.map((it) => it.id));
    const rows: PickUpRow[] = bookings.map(({ id: bookingId, personId, startsAt, endsAt, status: now }) => ({
      ...{ bookingId, startsAt, endsAt, status: now },
      child: names.get(personId) ?? '已删除',
      pickedUp: done.get(bookingId) ?? null,
    }));
    return { day, rows: rows.sort((a, b) => Number(a.pickedUp !== null) - Number(b.pickedUp !== null)) };
  }

  /** The guard is the booking's key: of two who hand a child over, the second is told who has it. */
  private async refuseSecond(tx: Tx, id: string): Promise<void> {
    const before = await tx.findOneBy(PickUpRecord, { id });
    if (!before) return;
    const at = clockWords(localTime(before.at, this.pack.timeZone).minute);
    throw new DomainError('PICKED_UP_ALREADY', { at, by: this.vault.decrypt(before.byCipher) });
  }

  /** Of today and of this offering, else nobody's. */
  private async find({ id: offeringId, children }: Offering, code: string) {
    const handle = this.codes.readPickUpCode(code);
    const status = In(['booked', 'attended']);
    const booking = await this.db.read.findOneBy(Booking, { handle, offeringId, day: this.today(), status });
    const child = booking && children?.pickUp ? await this.guardians.card(booking.personId) : null;
    if (!booking || !child) throw new DomainError('PICK_UP_CODE_UNKNOWN');
    return { booking, child };
  }

  private async fresh({ id }: ChildCard): Promise<ChildCard> {
    const child = await this.guardians.card(id);
    if (!child) throw new DomainError('PICK_UP_CODE_UNKNOWN');
    return child;
  }

  private async cardOf({ id, name }: Offering, bookingId: string, child: ChildCard): Promise<PickUpCard> {
    const { guardian, pickers } = child;
    return {
      bookingId,
      offering: { id, name },
      child: child.name,
      guardian: { name: guardian.name, phone: guardian.phone },
      pickers,
      pickedUp: (await this.rows.of([bookingId])).get(bookingId) ?? null,
    };
  }

  private today(): string {
    return localTime(this.clock.now(), this.pack.timeZone).day;
  }
}

/** `李秀兰（祖辈）`. @throws PICKER_UNKNOWN */
function wordsOf({ guardian, pickers }: ChildCard, pickerId: string | undefined): string {
  if (pickerId === undefined) return `${guardian.name}（登记的家长）`;
  const picker = pickers.find((it) => it.id === pickerId);
  if (!picker) throw new DomainError('PICKER_UNKNOWN');
  return `${picker.name}（${RELATION_NAMES[picker.relation]}）`;
}
