/** What stands of an answer whenever it is given again; a reversal changes the rest of it. */
const LASTING = ['id', 'quantity', 'at', 'day', 'leftToday', 'limit', 'overGiven', 'name', 'reversibleUntil'];

/** A request about one thing: it is done or it is not. */
export const SINGLE = {
  /** What has to be found in the tables, by request id. */
  due: ({ act, state, input, units }) => [
    { requestId: input.requestId, done: state === 'acknowledged', redemptions: act === 'redeem' ? 1 : 0, units },
  ],
  lasting: ({ act }, answer) => (act === 'receive' ? {} : Object.fromEntries(LASTING.map((key) => [key, answer[key]]))),
  isReused: ({ status, answer }) => status === 409 && answer.error.code === 'REQUEST_ID_REUSED',
};

/** Scans made without network: each is settled by itself, and a scan that is not believed leaves nothing. */
export const BATCH = {
  due: ({ state, input, answer }) =>
    input.scans.map(({ requestId, quantity }, i) => ({
      requestId,
      done: state === 'acknowledged' && answer.rows[i].outcome !== 'refused',
      redemptions: 1,
      units: quantity,
    })),
  lasting: (_operation, { rows }) => rows,
  isReused: ({ answer }) => answer.rows?.every((it) => it.reason?.code === 'REQUEST_ID_REUSED'),
};

/** A step of booking: whatever becomes of it later, its answer names the same thing. */
export const BOOKING = {
  due: ({ state, input }) => [{ requestId: input.requestId, done: state === 'acknowledged' }],
  lasting: (_operation, { id }) => id,
};
