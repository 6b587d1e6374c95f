import type { EntityManager } from 'typeorm';
import type { Finding } from '../../ledger/index.js';

type Cell = string | number | null;

/** A team has as many members as bookings, and one of them leads; one that was withdrawn has nobody. */
export async function verifyTeams(read: EntityManager): Promise<Finding[]> {
  const rows = await read.query<Record<'id' | 'members' | 'status' | 'had' | 'seats', Cell>[]>(
    `SELECT t.id, t.members, t.status,
      (SELECT COUNT(*) FROM booking b WHERE b.teamId = t.id AND b.status <> 'cancelled') AS had,
      (SELECT COALESCE(SUM(b.seats), 0) FROM booking b WHERE b.teamId = t.id AND b.status <> 'cancelled') AS seats
     FROM booking_team t`,
  );
  return rows.flatMap(({ id, members, status, had, seats: led }) => {
    const right = Number(members) === Number(had) && Number(led) === (status === 'withdrawn' ? 0 : 1);
    const detail = `members ${members}, bookings ${had}, captains ${led}`;
    return right ? [] : [{ rule: 'teams-have-their-members', at: String(id), detail }];
  });
}
