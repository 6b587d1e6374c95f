import { listUnions, type FiguresFilter } from '@nuanxin/shared-types';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import type { Filters } from '../kit/use-filters.js';
import { useLoad } from '../kit/use-load.js';
import { periodOf, PRESETS } from './periods.js';

interface Props {
  asked: FiguresFilter;
  onChange: (change: Filters) => void;
}

/** Which union, which programme, which days; all of it in the address. */
export function FilterBar({ asked, onChange }: Props) {
  const { city, programmes } = useDesk();
  const unions = useLoad('unions', () => call(listUnions, {}));
  return (
    <>
      <Select
        aria-label="工会"
        value={asked.unionId ?? ''}
        onChange={(id) => onChange({ union: id || undefined })}
        options={[
          { value: '', label: '全部工会' },
          ...(unions.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 200 }}
      />
      {programmes.length > 1 && (
        <Select
          aria-label="活动"
          value={asked.programmeId ?? ''}
          onChange={(id) => onChange({ programme: id || undefined })}
          options={[
            { value: '', label: '全部活动' },
            ...programmes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          style={{ width: 150 }}
        />
      )}
      <DatePicker.RangePicker
        aria-label="哪些天"
        allowClear={false}
        value={[dayjs(asked.from), dayjs(asked.to)]}
        presets={PRESETS.map((label) => {
          const { from, to } = periodOf(label, city.timeZone);
          return { label, value: [dayjs(from), dayjs(to)] as [dayjs.Dayjs, dayjs.Dayjs] };
        })}
        onChange={(_, [from, to]) => onChange({ from, to })}
        style={{ width: 240 }}
      />
    </>
  );
}
