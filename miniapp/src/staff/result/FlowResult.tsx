import type { Counter } from '@nuanxin/shared-types';
import { hasCode, wayOf, type Flow } from '../counter/redeem-flow';
import type { Desk } from '../counter/use-desk';
import { refusalOnPhone } from '../offline/queue';
import { isReachable } from '../offline/reach';
import type { Undo } from '../undo/use-undo';
import { Confirming } from './Confirming';
import { Given, GivenOffline } from './Given';
import { Refused } from './Refused';

type Programme = Counter['programmes'][number];

/** The screen of the try under way; nothing while the scanner is free. */
export function FlowResult(props: {
  counter: Counter;
  desk: Desk;
  programme: Programme;
  undo: Undo;
  onNumber: () => void;
  onRecords: () => void;
}) {
  const { counter, desk, programme, undo, onNumber, onRecords } = props;
  const { flow, next } = desk;
  const at = { place: counter.place.name, clerk: counter.clerk };
  const { unit } = programme;
  const afterLeaving = (then: () => void) => () => {
    next();
    then();
  };
  switch (flow.kind) {
    case 'idle':
    case 'sending':
      return null;
    case 'given': {
      const { redemption } = flow;
      const onUndo = () => undo.begin({ kind: 'booked', redemption });
      return <Given {...at} redemption={redemption} held={undo.target !== null} onUndo={onUndo} onNext={next} />;
    }
    case 'kept': {
      const onUndo = () => undo.begin({ kind: 'kept', unit, ...flow.scan });
      return (
        <GivenOffline {...at} scan={flow.scan} unit={unit} held={undo.target !== null} onUndo={onUndo} onNext={next} />
      );
    }
    case 'confirming':
      return (
        <Confirming
          {...at}
          since={flow.since}
          lost={flow.lost}
          onHandOver={handOverOf(flow, desk, programme)}
          onStop={next}
        />
      );
    case 'refused':
      return (
        <Refused
          {...at}
          unit={unit}
          refusal={flow.refusal}
          onNext={next}
          onAgain={desk.leave}
          onNumber={isReachable() ? afterLeaving(onNumber) : null}
          onRecords={afterLeaving(onRecords)}
          onGiveInstead={(quantity) => desk.give(wayOf(flow.ask), quantity)}
        />
      );
  }
}

/** Null where this phone could not answer for the try: no code, or no allowance left. */
function handOverOf({ ask, since }: Flow & { kind: 'confirming' }, desk: Desk, programme: Programme) {
  if (!hasCode(ask)) return null;
  const refusal = refusalOnPhone({ ask, programme, scannedAt: since, maybeSent: true });
  return refusal ? null : () => desk.handOver(programme);
}
