import { Entity, PrimaryColumn } from 'typeorm';
import { Id, Integer, Ref } from '../../kernel/index.js';

/**
 * How many seats of one time are taken: of a session, or of a provider at a start. Born with the first booking. A seat that
 * is offered to somebody on the waiting list counts as taken, so that nobody else gets it meanwhile.
 */
@Entity('booking_seat')
export class Seat {
  /** See `seatIdOf`. */
  @PrimaryColumn({ type: 'varchar', length: 80 }) id: string;
  @Ref() offeringId: string;
  @Integer() startsAt: number;
  @Integer() taken: number;
  /** People who wait for it and have no offer. */
  @Integer() waiting: number;
}

/** One row a person who ever booked: whoever decides about somebody's bookings changes it first, see `BookingPeople`. */
@Entity('booking_person')
export class BookingPerson {
  @Id() id: string;
  @Integer() acts: number;
}
