import type { EntityManager } from 'typeorm';
import type { Finding } from '../ledger/index.js';
import { verifyCourses } from './courses/verify-courses.js';
import { verifyTeams } from './teams/verify-teams.js';

type Cell = string | number | null;

/**
 * Seats are counted in one row and had in others; the two must agree: taken = bookings that stand + offers that are open,
 * waiting = those who wait. And nobody has two bookings that overlap, but for what was booked in one go at one place.
 */
export async function verifyBooking(read: EntityManager): Promise<Finding[]> {
  return [
    ...(await seats(read)),
    ...(await overlaps(read)),
    ...(await verifyTeams(read)),
    ...(await verifyCourses(read)),
  ];
}

async function seats(read: EntityManager): Promise<Finding[]> {
  const rows = await read.query<Record<'id' | 'taken' | 'waiting' | 'had' | 'offered' | 'queued', Cell>[]>(
    `SELECT s.id, s.taken, s.waiting,
      (SELECT COALESCE(SUM(b.seats), 0) FROM booking b WHERE b.seatId = s.id AND b.status IN ('booked', 'attended', 'missed')) AS had,
      (SELECT COUNT(*) FROM booking_wait w WHERE w.seatId = s.id AND w.status = 'offered') AS offered,
      (SELECT COUNT(*) FROM booking_wait w WHERE w.seatId = s.id AND w.status = 'waiting') AS queued
     FROM booking_seat s`,
  );
  return rows.flatMap(({ id, taken, waiting, had, offered, queued }) => {
    const at = String(id);
    const found: Finding[] = [];
    const seated = Number(had) + Number(offered);
    if (Number(taken) !== seated) {
      found.push({ rule: 'seats-taken-are-had', at, detail: `taken ${taken}, bookings and offers ${seated}` });
    }
    if (Number(waiting) !== Number(queued)) {
      found.push({ rule: 'seats-waited-for', at, detail: `waiting ${waiting}, on the list ${queued}` });
    }
    return found;
  });
}

async function overlaps(read: EntityManager): Promise<Finding[]> {
  const rows = await read.query<Record<'id' | 'other', Cell>[]>(
    `SELECT a.id, b.id AS other FROM booking a
     JOIN booking b ON b.personId = a.personId AND b.id > a.id AND b.startsAt < a.endsAt AND b.endsAt > a.startsAt
     LEFT JOIN booking_session sa ON sa.id = a.sessionId
     LEFT JOIN booking_session sb ON sb.id = b.sessionId
     JOIN booking_offering oa ON oa.id = a.offeringId
     JOIN booking_offering ob ON ob.id = b.offeringId
     WHERE a.status IN ('booked', 'attended') AND b.status IN ('booked', 'attended')
       AND (a.togetherId IS NULL OR b.togetherId IS NULL OR a.togetherId <> b.togetherId OR a.offeringId = b.offeringId
         OR COALESCE(sa.placeId, oa.placeId) <> COALESCE(sb.placeId, ob.placeId))`,
  );
  return rows.map(({ id, other }) => ({
    rule: 'nobody-at-two-places',
    at: String(id),
    detail: `overlaps ${other}`,
  }));
}
