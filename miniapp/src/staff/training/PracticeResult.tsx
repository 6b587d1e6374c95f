import Taro from '@tarojs/taro';
import type { Redemption } from '@nuanxin/shared-types';
import { ownRefusal, refusalOf, type Refusal } from '../refusal';
import { Given, GivenOffline } from '../result/Given';
import { Refused } from '../result/Refused';
import type { Shown } from './use-practice';

const UNIT = '瓶';
const AT = { place: '练习', clerk: '练习' };

/** Looks like a gift and is none: it has no id, and nobody ever took it. */
const SAMPLE: Redemption = {
  id: '',
  programme: { id: '', name: '练习', item: '水', unit: UNIT },
  place: { id: '', name: '练习' },
  quantity: 1,
  name: '练*习',
  category: '外卖骑手',
  leftToday: 1,
  limit: 2,
  at: 0,
  day: '',
  reversedAt: null,
  reversibleUntil: 0,
  offline: false,
  overGiven: 0,
};
const KEPT = { requestId: '', quantity: 1, tail: '0000', allowanceLeft: 39 };

const REFUSALS: Partial<Record<Shown, Refusal>> = {
  taken: refusalOf('LIMIT_REACHED_TODAY', { limit: 2, unit: UNIT }),
  stale: refusalOf('CODE_EXPIRED'),
  real: ownRefusal('PRACTICE_ONLY'),
};

/** The very screens of the counter, with a sample on them. */
export function PracticeResult({ shown, onNext }: { shown: Shown; onNext: () => void }) {
  const refusal = REFUSALS[shown];
  if (refusal)
    return (
      <Refused
        {...AT}
        unit={UNIT}
        refusal={refusal}
        onNext={onNext}
        onAgain={onNext}
        onNumber={null}
        onRecords={onNext}
        onGiveInstead={onNext}
      />
    );
  if (shown === 'offline')
    return <GivenOffline {...AT} scan={KEPT} unit={UNIT} held={false} onUndo={() => undo(onNext)} onNext={onNext} />;
  return <Given {...AT} redemption={SAMPLE} held={false} onUndo={() => undo(onNext)} onNext={onNext} />;
}

function undo(onNext: () => void): void {
  void Taro.showToast({ title: '撤销了，这是练习', icon: 'none' });
  onNext();
}
