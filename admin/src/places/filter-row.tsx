import { PLACE_KINDS, type RegisterRow, type UnionNode } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { useDesk } from '../desk.js';
import type { Filters } from '../kit/use-filters.js';
import { PIN_WORDS, type PlaceNarrowing } from './place-filters.js';

interface Props {
  rows: readonly RegisterRow[];
  unions: readonly UnionNode[];
  asked: PlaceNarrowing;
  onChange: (change: Filters) => void;
}

/** 找哪些：words, kind, street, facility, state, union. */
export function FilterRow({ rows, unions, asked, onChange }: Props) {
  const { city } = useDesk();
  const districts = useMemo(() => [...new Set(rows.map((it) => it.district))].sort(byName.compare), [rows]);
  const owners = useMemo(() => new Set(rows.map((it) => it.unionId)), [rows]);
  return (
    <div className="filters place-filters">
      <Input
        aria-label="找阵地"
        placeholder="名字、地址、街道"
        allowClear
        value={asked.q}
        onChange={({ target }) => onChange({ q: target.value || undefined })}
      />
      <Choice
        name="种类"
        value={asked.kind}
        options={Object.entries(PLACE_KINDS).map(([value, label]) => ({ value, label }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        name="街道"
        value={asked.district}
        options={districts.map((value) => ({ value, label: value }))}
        onChange={(district) => onChange({ district })}
      />
      <Choice
        name="设施"
        value={asked.facility}
        options={city.facilities.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(facility) => onChange({ facility })}
      />
      <Choice
        name="现在"
        value={asked.pin}
        options={Object.entries(PIN_WORDS).map(([value, label]) => ({ value, label }))}
        onChange={(pin) => onChange({ pin })}
      />
      {owners.size > 1 && (
        <Choice
          name="归哪个工会"
          value={asked.unionId}
          options={unions.filter((it) => owners.has(it.id)).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unionId) => onChange({ unionId })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Choice({ name, value, options, onChange }: ChoiceProps) {
  return (
    <Select<string>
      aria-label={name}
      placeholder={name}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={options}
      onChange={(it: string | null | undefined) => onChange(it ?? undefined)}
    />
  );
}

const byName = new Intl.Collator('zh');
