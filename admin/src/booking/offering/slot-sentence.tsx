import type { SlotRule } from '@nuanxin/shared-types';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { WEEKDAYS } from '../../kit/days.js';
import { Amount } from '../../kit/sentence-words.js';

/** A leap year, so that 02-29 can be chosen too. */
const SOME_YEAR = '2024';
const OWN_SHIFT = 0;

interface Props {
  slots: SlotRule;
  onChange: (slots: SlotRule) => void;
}

/** How times follow from the shifts, as a sentence. */
export function SlotSentence({ slots, onChange }: Props) {
  const set = (change: Partial<SlotRule>) => onChange({ ...slots, ...change });
  return (
    <div className="line">
      每位
      <Amount
        label="每位几分钟"
        value={slots.durationMinutes}
        least={5}
        most={720}
        onValue={(n) => set({ durationMinutes: n ?? 30 })}
      />
      分钟，两位之间留
      <Amount
        label="中间留几分钟"
        value={slots.bufferMinutes}
        least={0}
        most={240}
        onValue={(n) => set({ bufferMinutes: n ?? 0 })}
      />
      分钟；
      <Season season={slots.season} onChange={(season) => set({ season })} />
      ，法定节假日
      <Select
        aria-label="法定节假日"
        value={slots.holidays}
        onChange={(holidays) => set({ holidays })}
        options={[
          { value: 'closed', label: '休息' },
          { value: 'as_usual', label: '照常' },
        ]}
      />
      ，调休上班的日子按
      <Select
        aria-label="调休上班的日子"
        className="word-span"
        value={slots.makeUpWeekday ?? OWN_SHIFT}
        onChange={(day) => set({ makeUpWeekday: day === OWN_SHIFT ? null : day })}
        options={[{ value: OWN_SHIFT, label: '那天自己' }, ...WEEKDAYS.map((label, i) => ({ value: i + 1, label }))]}
      />
      的班。
    </div>
  );
}

function Season({ season, onChange }: { season: SlotRule['season']; onChange: (season: SlotRule['season']) => void }) {
  return (
    <>
      <Select
        aria-label="什么季节"
        value={season !== null}
        onChange={(some) => onChange(some ? { from: '07-01', to: '08-31' } : null)}
        options={[
          { value: false, label: '全年' },
          { value: true, label: '每年从' },
        ]}
      />
      {season && (
        <>
          <MonthDay label="从哪天" value={season.from} onValue={(from) => onChange({ ...season, from })} />到
          <MonthDay label="到哪天" value={season.to} onValue={(to) => onChange({ ...season, to })} />
        </>
      )}
    </>
  );
}

/** `MM-DD`. */
function MonthDay({ label, value, onValue }: { label: string; value: string; onValue: (day: string) => void }) {
  return (
    <DatePicker
      aria-label={label}
      className="word-month-day"
      format="M 月 D 日"
      suffixIcon={null}
      allowClear={false}
      value={dayjs(`${SOME_YEAR}-${value}`)}
      onChange={(date) => onValue(dayjs(date).format('MM-DD'))}
    />
  );
}
