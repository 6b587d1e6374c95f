import { change, type Tx } from '../../kernel/index.js';

/** Of a live wait; unique. */
export function liveKeyOf(seatId: string, personId: string): string {
  return `${seatId}/${personId}`;
}

/** Ends an offer that nobody has answered otherwise; its seat is still taken. @returns false when somebody was faster */
export async function endOffer(tx: Tx, id: string, as: 'declined' | 'lapsed'): Promise<boolean> {
  const sql = "UPDATE booking_wait SET status = ?, liveKey = NULL WHERE id = ? AND status = 'offered'";
  return (await change(tx, sql, [as, id])) === 1;
}
