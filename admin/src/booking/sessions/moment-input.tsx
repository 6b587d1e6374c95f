import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const LOCAL = 'YYYY-MM-DDTHH:mm';

interface Props {
  /** Set by `Form.Item`. */
  id?: string;
  /** `2026-07-20T08:30` by the city's clock; empty where none is chosen. */
  value?: string;
  onChange?: (local: string | undefined) => void;
  disabled?: boolean;
  /** Where no `Form.Item` names it. */
  label?: string;
}

/** A day and a time of it. */
export function MomentInput({ value, onChange, label, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      aria-label={label}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 10 }}
      format="YYYY-MM-DD HH:mm"
      placeholder="不写"
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange?.(moment ? dayjs(moment).format(LOCAL) : undefined)}
    />
  );
}
