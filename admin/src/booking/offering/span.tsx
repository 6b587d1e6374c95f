import { Select } from 'antd';

const HOUR = 60;
const DAY = 1440;
/** What is asked for most often, in minutes. */
const USUAL = [0, 30, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];

interface Props {
  label: string;
  minutes: number;
  onMinutes: (minutes: number) => void;
}

/** A moment before the start inside a sentence: `开始前 2 小时`. */
export function Span({ label, minutes, onMinutes }: Props) {
  const known = USUAL.includes(minutes) ? USUAL : [...USUAL, minutes].sort((a, b) => a - b);
  return (
    <Select
      aria-label={label}
      className="word-span"
      value={minutes}
      onChange={onMinutes}
      options={known.map((value) => ({ value, label: value === 0 ? '开始' : `开始前 ${spanWords(value)}` }))}
    />
  );
}

/** `2 小时`, `90 分钟`, `1 天`. */
function spanWords(minutes: number): string {
  if (minutes % DAY === 0) return `${minutes / DAY} 天`;
  return minutes % HOUR === 0 ? `${minutes / HOUR} 小时` : `${minutes} 分钟`;
}
