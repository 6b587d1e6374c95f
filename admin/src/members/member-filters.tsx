import type { MemberSearch, UnionNode } from '@nuanxin/shared-types';
import { DatePicker, Input, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useDesk } from '../desk.js';
import { CHANNELS } from '../joining/channels.js';
import type { Filters } from '../kit/use-filters.js';
import { STATUS } from './status.js';

export type PersonSearch = Pick<MemberSearch, 'name' | 'phone' | 'idNumber'>;

const SHOWN = ['pending', 'active', 'suspended', 'left', 'rejected'] as const;

/** What was typed: eleven digits are a phone, eighteen characters an ID number, everything else a name. */
function readSearch(text: string): PersonSearch {
  const typed = text.trim();
  if (/^1\d{10}$/.test(typed)) return { phone: typed };
  if (/^\d{17}[\dXx]$/.test(typed)) return { idNumber: typed };
  return typed ? { name: typed } : {};
}

interface Props {
  filters: Filters;
  narrow: (change: Filters) => void;
  person: PersonSearch;
  look: (person: PersonSearch) => void;
  unions: readonly UnionNode[];
}

/** Status in front, then who, then what the list is narrowed to. */
export function MemberFilters({ filters, narrow, person, look, unions }: Props) {
  const { city } = useDesk();
  const category = city.categories.find((it) => it.code === filters.category);
  const named = (rows: readonly { code: string; name: string }[]) =>
    rows.map(({ code, name }) => ({ value: code, label: name }));
  const choice = (key: string, says: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={says}
      placeholder={says}
      value={filters[key]}
      onChange={(value: string | undefined) => narrow({ [key]: value })}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className="member-filters">
      <div className="filter-row">
        <Segmented
          value={filters.status ?? ''}
          onChange={(status) => narrow({ status: status || undefined })}
          options={[{ value: '', label: '全部' }, ...SHOWN.map((value) => ({ value, label: STATUS[value].word }))]}
        />
        <Input.Search
          allowClear
          className="grow"
          aria-label="找人"
          placeholder="姓、姓名、手机号或身份证号"
          defaultValue={Object.values(person)[0]}
          onSearch={(text) => look(readSearch(text))}
        />
      </div>
      <div className="filter-row">
        {choice(
          'unionId',
          '工会和下级',
          unions.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {choice('category', '工种', named(city.categories))}
        {category && category.platforms.length > 0 && choice('platform', '平台', named(category.platforms))}
        {choice(
          'channel',
          '渠道',
          Object.entries(CHANNELS).map(([value, label]) => ({ value, label })),
        )}
        {city.badges.length + city.honours.length > 0 &&
          choice('held', '徽章、荣誉', named([...city.badges, ...city.honours]))}
        <DatePicker.RangePicker
          aria-label="入会日期"
          allowEmpty={[true, true]}
          placeholder={['入会从', '到']}
          value={[
            filters.joinedFrom ? dayjs(filters.joinedFrom) : null,
            filters.joinedTo ? dayjs(filters.joinedTo) : null,
          ]}
          onChange={(range) =>
            narrow({ joinedFrom: range?.[0]?.format('YYYY-MM-DD'), joinedTo: range?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </div>
    </div>
  );
}
