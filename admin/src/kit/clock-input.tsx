import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  /** Set by `Form.Item`. */
  id?: string;
  /** `08:30`. */
  value?: string;
  onChange?: (clock: string) => void;
  className?: string;
  'aria-label'?: string;
}

/** A time of the day as 24 hours, typed; a browser's own field says AM and PM where its language is another. */
export function ClockInput({ value = '', onChange, ...rest }: Props) {
  const [typed, type] = useState(value);
  useEffect(() => type(value), [value]);
  return (
    <Input
      {...rest}
      maxLength={5}
      inputMode="numeric"
      placeholder="08:30"
      value={typed}
      onChange={({ target }) => {
        type(target.value);
        const clock = clockIn(target.value);
        // Half a time is none yet: 0 of 08:30 must not become midnight.
        if (clock && target.value.length === 5) onChange?.(clock);
      }}
      onBlur={() => {
        const clock = clockIn(typed);
        type(clock ?? value);
        if (clock && clock !== value) onChange?.(clock);
      }}
    />
  );
}

/** `08:30` of `8:30`, `8：30`, `830` or `8`; midnight also as 24:00; null where it is no time of the day. */
function clockIn(text: string): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:：]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hour === '24' && minute === '00') return '00:00';
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
