/** How long a phone may keep a scan and be believed is 72 hours; these stay well within. */
const HANDED_OVER_WITHIN_MS = 36 * 3_600_000;

/**
 * Acts as a working day brings them: redemptions by code, by number and of guests, some that have to be refused, batches of
 * scans made without network, now and then a delivery, and a reversal of one that was acknowledged and that nobody watches.
 */
export function mixOf({ chance, city, journal }) {
  const reversed = new Set();
  const recent = (isWanted) =>
    journal.operations
      .filter((it) => it.act === 'redeem' && it.state === 'acknowledged' && !it.isWatched && isWanted(it))
      .slice(-20);

  const reversal = () => {
    const open = recent((it) => !reversed.has(it));
    if (open.length === 0) return null;
    const redemption = chance.pick(open);
    reversed.add(redemption);
    return city.reverse(redemption);
  };

  /** The phone that never saw the answer hands the same request over to its queue: it counts once all the same. */
  const offline = () => {
    const since = city.now() - HANDED_OVER_WITHIN_MS;
    const known = recent((it) => it.input.code && it.at > since);
    return city.offline(known.length > 0 && chance.in100(50) ? [chance.pick(known)] : []);
  };

  const kinds = [
    { percent: 15, make: () => city.receive(chance.int(1, 20)) },
    { percent: 12, make: reversal },
    { percent: 10, make: () => city.redeemNothing() },
    { percent: 10, make: offline },
    { percent: 10, make: () => city.redeemByNumber() },
    { percent: 30, make: () => city.redeemByCode() },
  ];
  return async () => {
    let drawn = chance.int(1, 100);
    const kind = kinds.find(({ percent }) => (drawn -= percent) <= 0);
    return (await kind?.make()) ?? city.redeemByGuest();
  };
}
