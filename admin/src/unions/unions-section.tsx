import './unions.css';
import { bringsDuty, listUnions, type UnionNode } from '@nuanxin/shared-types';
import { Input, Tree, type TreeDataNode } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { Show } from '../kit/states.js';
import { useHash } from '../kit/use-hash.js';
import { useLoad } from '../kit/use-load.js';
import { findBranch, forestOf, type Branch } from './forest.js';
import { KINDS } from './kinds.js';
import { UnionDetail } from './union-detail.js';

/** `#/unions/<id>`: the tree at the left, the union at the right. */
export function UnionsSection() {
  const { me } = useDesk();
  const unions = useLoad('unions', () => call(listUnions, {}));
  const [, chosen] = useHash();
  return (
    <>
      <header className="top">
        <h1 className="grow">工会</h1>
        <ExportButton list="unions" />
      </header>
      <Show of={unions}>
        {({ rows }) => {
          const forest = forestOf(rows);
          const branch = (chosen && findBranch(forest, chosen)) || forest[0];
          return (
            <div className="tree-and-union">
              <section className="panel tree-panel">
                <UnionTree forest={forest} all={rows} chosen={branch?.union.id} />
              </section>
              {branch && (
                <UnionDetail
                  key={branch.union.id}
                  branch={branch}
                  all={rows}
                  works={bringsDuty(me.roles, 'unions')}
                  onChange={unions.reload}
                />
              )}
            </div>
          );
        }}
      </Show>
    </>
  );
}

interface TreeProps {
  forest: Branch[];
  all: readonly UnionNode[];
  chosen: string | undefined;
}
function UnionTree({ forest, all, chosen }: TreeProps) {
  const [text, search] = useState('');
  const matches = text ? all.filter((it) => it.status === 'open' && it.name.includes(text)).map((it) => it.id) : null;
  const nodes = (branches: readonly Branch[]): TreeDataNode[] =>
    branches
      .filter((it) => !matches || holds(it, matches))
      .map((it) => ({ key: it.union.id, title: <Twig branch={it} />, children: nodes(it.below) }));
  const shown = nodes(forest);
  return (
    <>
      <Input
        allowClear
        placeholder="找工会"
        aria-label="找工会"
        onChange={(event) => search(event.target.value.trim())}
      />
      {shown.length === 0 && <p className="note tree-none">没有叫这个名字的工会</p>}
      <Tree
        blockNode
        // A search opens the way to what it found; the key makes the tree forget what was folded before.
        key={text}
        defaultExpandAll
        treeData={shown}
        selectedKeys={chosen ? [chosen] : []}
        onSelect={([id]) => id !== undefined && (window.location.hash = `#/unions/${String(id)}`)}
      />
    </>
  );
}

function Twig({ branch: { union, members } }: { branch: Branch }) {
  return (
    <span className="twig">
      <span className="twig-name">{union.name}</span>
      <span className="small">
        {KINDS[union.kind]}，{count(members)} 人
      </span>
    </span>
  );
}

function holds(branch: Branch, ids: readonly string[]): boolean {
  return ids.includes(branch.union.id) || branch.below.some((it) => holds(it, ids));
}
