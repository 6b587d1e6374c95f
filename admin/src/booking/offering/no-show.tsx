import type { BookingLimits } from '@nuanxin/shared-types';
import { Select } from 'antd';
import { Amount } from '../../kit/sentence-words.js';

/** Days, as the server takes them. */
const MOST_DAYS = 730;
const USUAL = { times: 3, days: 90, pauseDays: 30 };

/** What follows from not coming, as a sentence. */
export function NoShow({
  rule,
  onChange,
}: {
  rule: BookingLimits['noShow'];
  onChange: (rule: BookingLimits['noShow']) => void;
}) {
  return (
    <div className="line">
      约了不来的
      <Select
        aria-label="约了不来的"
        value={rule !== null}
        onChange={(counts) => onChange(counts ? USUAL : null)}
        options={[
          { value: true, label: '要暂停' },
          { value: false, label: '不计较' },
        ]}
      />
      {rule && (
        <>
          ：
          <Amount
            label="几天里"
            value={rule.days}
            most={MOST_DAYS}
            onValue={(n) => onChange({ ...rule, days: n ?? 90 })}
          />
          天里
          <Amount label="几次没来" value={rule.times} most={20} onValue={(n) => onChange({ ...rule, times: n ?? 3 })} />
          次没来，暂停
          <Amount
            label="暂停几天"
            value={rule.pauseDays}
            most={MOST_DAYS}
            onValue={(n) => onChange({ ...rule, pauseDays: n ?? 30 })}
          />
          天
        </>
      )}
      。
    </div>
  );
}
