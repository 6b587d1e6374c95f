/** Acts as a working day brings them: redemptions, now and then a delivery, and a reversal of one that was acknowledged. */
export function mixOf({ chance, city, journal }) {
  const reversed = new Set();
  const reversal = () => {
    const open = journal.operations.filter(
      (it) => it.act === 'redeem' && it.state === 'acknowledged' && !reversed.has(it),
    );
    if (open.length === 0) return null;
    const redemption = chance.pick(open.slice(-20));
    reversed.add(redemption);
    return city.reverse(redemption);
  };
  return () => {
    if (chance.in100(15)) return city.receive(chance.int(1, 20));
    return (chance.in100(15) && reversal()) || city.anyRedemption();
  };
}
