import { Booking } from './bookings/booking.entity.js';
import { BookingLease } from './clockwork/lease.js';
import { Lot } from './lottery/lot.entity.js';
import { BookingException } from './offerings/exception.entity.js';
import { Offering } from './offerings/offering.entity.js';
import { Provider } from './offerings/provider.entity.js';
import { BookingSession } from './offerings/session.entity.js';
import { Pause } from './pauses/pause.entity.js';
import { BookingPerson, Seat } from './seats/seat.entity.js';
import { WaitRecord } from './waiting/wait.entity.js';

export const bookingEntities = [
  Offering,
  Provider,
  BookingException,
  BookingSession,
  Seat,
  BookingPerson,
  Booking,
  WaitRecord,
  Lot,
  Pause,
  BookingLease,
];
