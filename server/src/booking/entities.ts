import { Booking } from './bookings/booking.entity.js';
import { BookingLease } from './clockwork/lease.js';
import { CertificateRecord } from './courses/certificate.entity.js';
import { CourseTurn } from './courses/course-turn.entity.js';
import { EnrolmentRecord } from './courses/enrolment.entity.js';
import { PickUpRecord } from './families/pick-up.entity.js';
import { Lot } from './lottery/lot.entity.js';
import { BookingException } from './offerings/exception.entity.js';
import { Offering } from './offerings/offering.entity.js';
import { Provider } from './offerings/provider.entity.js';
import { BookingSession } from './offerings/session.entity.js';
import { PairRecord, PairReviewRecord } from './pairs/pair.entity.js';
import { Pause } from './pauses/pause.entity.js';
import { BookingPerson, Seat } from './seats/seat.entity.js';
import { BookingTeam } from './teams/team.entity.js';
import { StopRecord } from './stops/stop.entity.js';
import { WaitRecord } from './waiting/wait.entity.js';

export const bookingEntities = [
  Offering,
  Provider,
  BookingException,
  BookingSession,
  Seat,
  BookingPerson,
  Booking,
  StopRecord,
  PickUpRecord,
  WaitRecord,
  Lot,
  Pause,
  BookingLease,
  BookingTeam,
  CourseTurn,
  EnrolmentRecord,
  CertificateRecord,
  PairRecord,
  PairReviewRecord,
];
