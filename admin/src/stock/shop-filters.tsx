import { Input, Select, Switch } from 'antd';
import type { Shop } from './shops.js';

export interface ShopFilter {
  words: string;
  district: string | undefined;
  lowOnly: boolean;
}

export function matches({ words, district, lowOnly }: ShopFilter, shop: Shop): boolean {
  return shop.place.name.includes(words) && (!district || shop.district === district) && (!lowOnly || shop.low);
}

interface Props {
  shops: Shop[];
  filter: ShopFilter;
  onChange: (filter: ShopFilter) => void;
}

/** Narrows a hundred sites down to the few that matter now. */
export function ShopFilters({ shops, filter, onChange }: Props) {
  const districts = [...new Set(shops.map((it) => it.district))]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b, 'zh'));
  const low = shops.filter((it) => it.low).length;
  return (
    <div className="stock-filters">
      <Input
        aria-label="按名字找"
        placeholder="店名或站名"
        allowClear
        style={{ width: 200 }}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value.trim() })}
      />
      <Select
        aria-label="按片区"
        allowClear
        placeholder="全部片区"
        options={districts.map((it) => ({ value: it, label: it }))}
        value={filter.district}
        onChange={(district: string | undefined) => onChange({ ...filter, district })}
      />
      <label className="acts">
        <Switch checked={filter.lowOnly} onChange={(lowOnly) => onChange({ ...filter, lowOnly })} />
        只看快没了的（{low}）
      </label>
      <span className="note">点任何一个数，看它的每一笔来历</span>
    </div>
  );
}
