const BALANCE = (kind: string, lot: string) =>
  `COALESCE((SELECT a.debits - a.credits FROM account a WHERE a.code = CONCAT('${kind}/', ${lot}.id)), 0)`;
const AT_PLACE = (kind: string) =>
  `COALESCE((SELECT a.debits - a.credits FROM account a
             WHERE a.code = CONCAT('${kind}/', l.programmeId, '/', l.placeId)), 0)`;
const OF_LOTS = (kind: string) => `COALESCE(SUM(${BALANCE(kind, 'l')}), 0)`;

/** Where the units of each batch are, against the papers and against what lies at each site. */
export const BATCH_CHECKS = [
  {
    // Sent here less what was sent on is what the lot's accounts hold.
    rule: 'lot-equals-its-papers',
    sql: `SELECT l.id AS at, l.quantity,
                 ${['lot_transit', 'lot_held', 'lot_lost', 'lot_written_off', 'lot_found'].map((it) => BALANCE(it, 'l')).join(' + ')} AS booked,
                 COALESCE((SELECT SUM(n.quantity) FROM stock_lot n WHERE n.fromLotId = l.id), 0) AS sentOn
          FROM stock_lot l
          WHERE (CASE WHEN l.cancelledAt IS NULL THEN l.quantity ELSE 0 END)
                - COALESCE((SELECT SUM(n.quantity) FROM stock_lot n WHERE n.fromLotId = l.id), 0)
                <> ${['lot_transit', 'lot_held', 'lot_lost', 'lot_written_off', 'lot_found'].map((it) => BALANCE(it, 'l')).join(' + ')}`,
  },
  {
    // A site's own accounts hold at least what its lots say; the rest came before there were lots.
    rule: 'lots-within-their-site',
    sql: `SELECT CONCAT(l.programmeId, '/', l.placeId) AS at, ${OF_LOTS('lot_held')} AS held,
                 ${AT_PLACE('stock')} + ${AT_PLACE('given')} + ${AT_PLACE('over_given')} + ${AT_PLACE('shortage')} AS here
          FROM stock_lot l GROUP BY l.programmeId, l.placeId
          HAVING ${OF_LOTS('lot_held')} > ${AT_PLACE('stock')} + ${AT_PLACE('given')} + ${AT_PLACE('over_given')} + ${AT_PLACE('shortage')}
              OR ${OF_LOTS('lot_transit')} <> ${AT_PLACE('transit')}
              OR ${OF_LOTS('lot_lost')} > ${AT_PLACE('lost')}
              OR ${OF_LOTS('lot_written_off')} > ${AT_PLACE('written_off')}`,
  },
  {
    rule: 'batch-equals-depot-and-lots',
    sql: `SELECT b.id AS at, b.quantity, ${BALANCE('batch_depot', 'b')} AS depot FROM stock_batch b
          WHERE b.quantity <> ${BALANCE('batch_depot', 'b')}
                + COALESCE((SELECT SUM(l.quantity) FROM stock_lot l
                            WHERE l.batchId = b.id AND l.fromLotId IS NULL AND l.cancelledAt IS NULL), 0)`,
  },
  {
    rule: 'shipment-equals-what-is-on-its-way',
    sql: `SELECT s.id AS at, s.status, s.quantity FROM stock_shipment s
          WHERE (CASE WHEN s.status = 'sent' THEN s.quantity ELSE 0 END)
                <> COALESCE((SELECT SUM(${BALANCE('lot_transit', 'l')}) FROM stock_lot l WHERE l.shipmentId = s.id), 0)`,
  },
];
