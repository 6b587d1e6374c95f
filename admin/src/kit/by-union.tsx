import type { UnionNode } from '@nuanxin/shared-types';
import { Select } from 'antd';

interface Props {
  unions: readonly UnionNode[];
  value: string;
  onChange: (unionId: string) => void;
}

/** 由哪个工会来办: the end of a sentence; who has one union is not asked. */
export function ByUnion({ unions, value, onChange }: Props) {
  if (unions.length < 2) return null;
  return (
    <p className="note">
      由{' '}
      <Select
        aria-label="哪个工会办"
        value={value}
        onChange={onChange}
        style={{ minWidth: 240 }}
        showSearch={{ optionFilterProp: 'label' }}
        options={unions.map(({ id, name }) => ({ value: id, label: name }))}
      />{' '}
      来办
    </p>
  );
}
