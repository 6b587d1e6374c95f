import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  /** Set by `Form.Item`. */
  id?: string;
  /** Business day `2026-07-20`; empty where none is chosen. */
  value?: string;
  onChange?: (day: string) => void;
  'aria-label'?: string;
}

/** A business day, chosen or typed, in the same words on every computer. */
export function DayInput({ value, onChange, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')}
    />
  );
}
