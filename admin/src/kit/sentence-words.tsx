import './sentence.css';
import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { WEEKDAYS } from './days.js';

const ISO = 'YYYY-MM-DD';
const FAR = 1_000_000;

/** A day inside a sentence; none is 不限. */
export function Day({ label, day, onDay }: { label: string; day: string | null; onDay: (day: string | null) => void }) {
  return (
    <DatePicker
      aria-label={label}
      className="word-day"
      format="YYYY 年 M 月 D 日"
      placeholder="不限"
      suffixIcon={null}
      value={day === null ? null : dayjs(day)}
      onChange={(date) => onDay(dayjs.isDayjs(date) ? date.format(ISO) : null)}
    />
  );
}

/** Days of the week inside a sentence; none is every day. */
export function Weekdays({ days, onDays }: { days: number[]; onDays: (days: number[]) => void }) {
  return (
    <Select
      mode="multiple"
      aria-label="周几"
      className="word-weekdays"
      placeholder="每天"
      showSearch={false}
      value={days}
      onChange={(chosen) => onDays([...chosen].sort((a, b) => a - b))}
      options={WEEKDAYS.map((label, i) => ({ value: i + 1, label }))}
    />
  );
}

interface SeveralProps {
  label: string;
  /** What an empty choice means. */
  all: string;
  known: readonly { code: string; name: string }[];
  codes: string[];
  onCodes: (codes: string[]) => void;
}
/** Some of a list inside a sentence. */
export function Several({ label, all, known, codes, onCodes }: SeveralProps) {
  return (
    <Select
      mode="multiple"
      aria-label={label}
      className="word-who"
      placeholder={all}
      showSearch={false}
      value={codes}
      onChange={onCodes}
      options={known.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

interface AmountProps {
  label: string;
  value: number | null;
  least?: number;
  most?: number;
  onValue: (value: number | null) => void;
}
/** A number inside a sentence; none is 不限. */
export function Amount({ label, value, least = 1, most = FAR, onValue }: AmountProps) {
  return (
    <InputNumber<number>
      aria-label={label}
      className="word-amount"
      placeholder="不限"
      min={least}
      max={most}
      precision={0}
      controls={false}
      value={value}
      onChange={onValue}
    />
  );
}
