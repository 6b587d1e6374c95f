import type { BookingLimits } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { ClockInput } from '../../kit/clock-input.js';
import { clockOfMinute, minuteOfClock } from '../../kit/days.js';
import { Amount } from '../../kit/sentence-words.js';
import { Span } from './span.js';

const PERIODS = [
  { value: 'day', label: '每天' },
  { value: 'week', label: '每周' },
  { value: 'month', label: '每月' },
  { value: 'year', label: '每年' },
  { value: 'ever', label: '一共' },
] as const;
/** What the server takes. */
const MOST_TIMES = 100;
const FURTHEST_DAYS = 180;

interface Props {
  limits: BookingLimits;
  onChange: (limits: BookingLimits) => void;
}

/** How many bookings one person may have and when, as sentences. */
export function LimitSentence({ limits, onChange }: Props) {
  const set = (change: Partial<BookingLimits>) => onChange({ ...limits, ...change });
  return (
    <>
      <div className="line">
        每个人
        <Select
          aria-label="每多久"
          value={limits.period}
          onChange={(period) => set({ period })}
          options={[...PERIODS]}
        />
        最多约
        <Amount label="最多几次" value={limits.times} most={MOST_TIMES} onValue={(n) => set({ times: n ?? 1 })} />
        次，
        <Input
          aria-label="和哪一类合起来算"
          className="word-group"
          placeholder="只算这一个项目"
          maxLength={40}
          value={limits.group ?? ''}
          onChange={({ target }) => set({ group: target.value.trim() || null })}
        />
        {limits.group !== null && '的都合起来算'}。
      </div>
      <div className="line">
        最多提前
        <Amount
          label="提前几天"
          value={limits.aheadDays}
          least={0}
          most={FURTHEST_DAYS}
          onValue={(n) => set({ aheadDays: n ?? 0 })}
        />
        天约，最远的一天
        <ClockInput
          aria-label="几点开放"
          className="word-clock"
          value={clockOfMinute(limits.opensMinute)}
          onChange={(clock) => set({ opensMinute: minuteOfClock(clock) })}
        />
        开放；能约到
        <Span
          label="能约到什么时候"
          minutes={limits.closesMinutes}
          onMinutes={(closesMinutes) => set({ closesMinutes })}
        />
        ，能取消到
        <Span
          label="能取消到什么时候"
          minutes={limits.cancelMinutes}
          onMinutes={(cancelMinutes) => set({ cancelMinutes })}
        />
        。空出来的位子给候补留
        <Amount
          label="留几分钟"
          value={limits.offerMinutes}
          least={5}
          most={2880}
          onValue={(n) => set({ offerMinutes: n ?? 30 })}
        />
        分钟。
      </div>
    </>
  );
}
