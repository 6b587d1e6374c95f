import { Button, Dropdown, Tabs } from 'antd';
import type { UnionNode } from '@nuanxin/shared-types';
import { useState } from 'react';
import { count, sumOf } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';
import { Coverage } from './coverage.js';
import { EndDialog } from './end-dialog.js';
import { withBelow, type Branch } from './forest.js';
import { BELOW, KINDS } from './kinds.js';
import { MoveDialog } from './move-dialog.js';
import { NameDialog } from './name-dialog.js';
import { ServiceMenu } from './service-menu.js';

interface Props {
  branch: Branch;
  all: readonly UnionNode[];
  works: boolean;
  onChange: () => void;
}

type Dialog = 'new' | 'name' | 'move' | 'merge' | 'close' | null;

/** One union: who and what it covers, what it offers, and what a cadre may do with it. */
export function UnionDetail({ branch, all, works, onChange }: Props) {
  const [dialog, open] = useState<Dialog>(null);
  const { union } = branch;
  const close = () => open(null);
  const above = all.find((it) => it.id === union.parentId);
  // Given away only from above, and the two without which a city does not work never.
  const fixed = !above || union.kind === 'city' || union.kind === 'catch_all';
  const taken = all.filter((it) => it.mergedInto?.id === union.id);
  return (
    <div className="union-detail">
      <section className="panel">
        <header className="panel-head">
          <div className="grow">
            <h2>
              {union.name} <Tag tone="plain">{KINDS[union.kind]}</Tag>
            </h2>
            <p className="note">
              {above ? `上级是${above.name}` : union.kind === 'city' ? '最上一级' : '你管的最上一级'}
              {union.review && '，入会要审核'}
              {taken.length > 0 && `，接收了${taken.map((it) => it.name).join('、')}`}
            </p>
          </div>
          {works && (
            <span className="acts">
              {BELOW[union.kind].length > 0 && <Button onClick={() => open('new')}>建下级工会</Button>}
              <Dropdown
                trigger={['click']}
                menu={{
                  items: [
                    { key: 'name', label: '改名、改审核' },
                    { key: 'move', label: '换上级', disabled: fixed },
                    { key: 'merge', label: '合并到别的工会', disabled: fixed },
                    { key: 'close', label: '撤销', danger: true, disabled: fixed },
                  ],
                  onClick: ({ key }) => open(key as Dialog),
                }}
              >
                <Button>办理</Button>
              </Dropdown>
            </span>
          )}
        </header>
        <Sums branch={branch} />
      </section>
      <section className="panel">
        <Tabs
          items={[
            {
              key: 'coverage',
              label: '覆盖单位',
              children: <Coverage union={union} hasBelow={branch.below.length > 0} works={works} onChange={onChange} />,
            },
            { key: 'services', label: '服务菜单', children: <ServiceMenu union={union} works={works} /> },
          ]}
        />
      </section>
      {dialog === 'new' && <NameDialog parent={union} onDone={onChange} onClose={close} />}
      {dialog === 'name' && <NameDialog union={union} onDone={onChange} onClose={close} />}
      {dialog === 'move' && <MoveDialog branch={branch} all={all} onDone={onChange} onClose={close} />}
      {(dialog === 'merge' || dialog === 'close') && (
        <EndDialog how={dialog} branch={branch} all={all} onDone={onChange} onClose={close} />
      )}
    </div>
  );
}

/** The union itself and, where there are any, with all below it. */
function Sums({ branch }: { branch: Branch }) {
  const unions = withBelow(branch);
  const { union } = branch;
  const sums: [string, number, number][] = [
    ['会员', union.members, branch.members],
    ['企业', union.enterprises, sumOf(unions, (it) => it.enterprises)],
    ['小店', union.shops, sumOf(unions, (it) => it.shops)],
  ];
  return (
    <div className="sums">
      {sums.map(([name, own, all]) => (
        <p key={name}>
          <b>{count(all)}</b> {name}
          {unions.length > 1 && <span className="small"> 本级 {count(own)}</span>}
        </p>
      ))}
      <p>
        <b>{count(unions.length - 1)}</b> 下级工会
      </p>
      {union.members > 0 && <a href={`#/members/unionId=${union.id}`}>看会员</a>}
    </div>
  );
}
