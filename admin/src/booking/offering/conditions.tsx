import { PlusOutlined } from '@ant-design/icons';
import { listUnions, type Audience } from '@nuanxin/shared-types';
import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { call } from '../../api.js';
import { useDesk } from '../../desk.js';
import { Amount, Several } from '../../kit/sentence-words.js';
import { useLoad } from '../../kit/use-load.js';

const OLDEST = 120;
const NAMES = { honours: '有荣誉', badges: '有徽章', unions: '在某个工会', age: '年龄', members: '只限会员' } as const;
type Condition = keyof typeof NAMES;
const ALL = Object.keys(NAMES) as Condition[];

interface Props {
  audience: Audience;
  onChange: (change: Partial<Audience>) => void;
}

/** What else must hold of somebody; only what was asked for stands in the line. */
export function Conditions({ audience, onChange }: Props) {
  const { city } = useDesk();
  const [opened, open] = useState<Condition[]>([]);
  const shown = ALL.filter((it) => opened.includes(it) || isSet(it, audience));
  const add = (it: Condition) => {
    if (it === 'members') onChange({ membersOnly: true });
    else open([...opened, it]);
  };
  const words: Record<Condition, () => ReactNode> = {
    honours: () => (
      <Several
        label="要有的荣誉"
        all="哪些荣誉"
        known={city.honours}
        codes={audience.honours}
        onCodes={(honours) => onChange({ honours })}
      />
    ),
    badges: () => (
      <Several
        label="要有的徽章"
        all="哪些徽章"
        known={city.badges}
        codes={audience.badges}
        onCodes={(badges) => onChange({ badges })}
      />
    ),
    unions: () => <Unions ids={audience.unionIds} onIds={(unionIds) => onChange({ unionIds })} />,
    age: () => (
      <span>
        <Amount
          label="几岁以上"
          value={audience.minAge}
          least={0}
          most={OLDEST}
          onValue={(minAge) => onChange({ minAge })}
        />
        到
        <Amount
          label="几岁以下"
          value={audience.maxAge}
          least={0}
          most={OLDEST}
          onValue={(maxAge) => onChange({ maxAge })}
        />
        岁
      </span>
    ),
    members: () => (
      <Button size="small" onClick={() => onChange({ membersOnly: false })} title="去掉这个条件">
        只限会员
      </Button>
    ),
  };
  return (
    <>
      {shown.map((it) => (
        <span key={it}>{words[it]()}</span>
      ))}
      {shown.length < ALL.length && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: ALL.filter((it) => !shown.includes(it)).map((key) => ({ key, label: NAMES[key] })),
            onClick: ({ key }) => add(key as Condition),
          }}
        >
          <Button type="text" size="small" icon={<PlusOutlined aria-hidden />}>
            条件
          </Button>
        </Dropdown>
      )}
    </>
  );
}

function isSet(condition: Condition, audience: Audience): boolean {
  switch (condition) {
    case 'honours':
      return audience.honours.length > 0;
    case 'badges':
      return audience.badges.length > 0;
    case 'unions':
      return audience.unionIds.length > 0;
    case 'age':
      return audience.minAge !== null || audience.maxAge !== null;
    case 'members':
      return audience.membersOnly;
  }
}

function Unions({ ids, onIds }: { ids: string[]; onIds: (ids: string[]) => void }) {
  const unions = useLoad('unions', () => call(listUnions, {}));
  const known = (unions.data?.rows ?? []).map(({ id, name }) => ({ code: id, name }));
  return <Several label="在哪些工会" all="哪些工会" known={known} codes={ids} onCodes={onIds} />;
}
