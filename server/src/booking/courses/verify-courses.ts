import type { EntityManager } from 'typeorm';
import type { Finding } from '../../ledger/index.js';

type Cell = string | number | null;

/** Who is accepted has one seat in each session that takes place, who is not has none that is to come. */
export async function verifyCourses(read: EntityManager): Promise<Finding[]> {
  const rows = await read.query<Record<'id' | 'status' | 'had' | 'sessions', Cell>[]>(
    `SELECT e.id, e.status,
      (SELECT COUNT(*) FROM booking b JOIN booking_session s ON s.id = b.sessionId
        WHERE b.togetherId = e.id AND b.status <> 'cancelled' AND s.status = 'planned' AND s.startsAt > e.decidedAt) AS had,
      (SELECT COUNT(*) FROM booking_session s
        WHERE s.offeringId = e.offeringId AND s.status = 'planned' AND s.startsAt > e.decidedAt) AS sessions
     FROM booking_enrolment e WHERE e.status = 'accepted'`,
  );
  const standing = await read.query<Record<'id' | 'status' | 'had', Cell>[]>(
    `SELECT e.id, e.status, COUNT(*) AS had FROM booking_enrolment e
     JOIN booking b ON b.togetherId = e.id AND b.status = 'booked' AND b.startsAt > e.decidedAt
     WHERE e.status IN ('applied', 'to_mend', 'waiting', 'declined', 'called_off') GROUP BY e.id, e.status`,
  );
  return [
    ...rows.filter((it) => Number(it.had) !== Number(it.sessions)).map((it) => partly(it)),
    ...standing.map(({ id, status, had }) => ({
      rule: 'no-seat-without-acceptance',
      at: String(id),
      detail: `${status}, seats ${had}`,
    })),
  ];
}

function partly({ id, had, sessions }: Record<'id' | 'had' | 'sessions', Cell>): Finding {
  return { rule: 'a-course-is-taken-whole', at: String(id), detail: `seats ${had} of ${sessions} sessions` };
}
