import { listEmployers, removeEmployer, type Employer, type UnionNode } from '@nuanxin/shared-types';
import { App, Button, Segmented, Switch, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { EmployerDialog } from './employer-dialog.js';
import { EmployerImportDialog } from './employer-import-dialog.js';

interface Props {
  union: UnionNode;
  hasBelow: boolean;
  works: boolean;
  onChange: () => void;
}

/** Enterprises and shops a union covers, with or without those below it. */
export function Coverage({ union, hasBelow, works, onChange }: Props) {
  const [kind, setKind] = useState<'all' | Employer['kind']>('all');
  const [below, setBelow] = useState(hasBelow);
  const [open, setOpen] = useState<Employer | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const [round, again] = useState(0);
  const done = () => {
    again((it) => it + 1);
    onChange();
  };
  return (
    <>
      <div className="filter-row">
        <Segmented
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: '全部' },
            { value: 'enterprise', label: '企业' },
            { value: 'shop', label: '小店' },
          ]}
        />
        {hasBelow && (
          <label className="switch-label">
            <Switch size="small" checked={below} onChange={setBelow} /> 连下级一起看
          </label>
        )}
        <span className="grow" />
        <ExportButton
          list="employers"
          filter={{ id: union.id, ...(below && { below: 'true' }), ...(kind !== 'all' && { kind }) }}
        />
        {works && (
          <>
            <Button onClick={() => setImporting(true)}>导入</Button>
            <Button type="primary" onClick={() => setOpen('new')}>
              登记单位
            </Button>
          </>
        )}
      </div>
      <Employers
        key={`${kind} ${below} ${round}`}
        search={{ id: union.id, below, ...(kind !== 'all' && { kind }) }}
        works={works}
        onOpen={setOpen}
        onChange={done}
      />
      {importing && <EmployerImportDialog union={union} onDone={done} onClose={() => setImporting(false)} />}
      {open && (
        <EmployerDialog
          union={union}
          {...(open !== 'new' && { employer: open })}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface ListProps {
  search: { id: string; below: boolean; kind?: Employer['kind'] };
  works: boolean;
  onOpen: (employer: Employer | 'new') => void;
  onChange: () => void;
}
function Employers({ search, works, onOpen, onChange }: ListProps) {
  const { message } = App.useApp();
  const first = useLoad('employers', () => call(listEmployers, search));
  const [later, setLater] = useState<NonNullable<typeof first.data>[]>([]);
  const [leaving, leave] = useState<Employer | null>(null);
  const more = useAct<string>(async (after) => {
    const page = await call(listEmployers, { ...search, after });
    setLater((known) => [...known, page]);
  });
  return (
    <Show of={first}>
      {(page) => {
        const pages = [page, ...later];
        const rows = pages.flatMap((it) => it.rows);
        const next = pages.at(-1)?.next;
        if (rows.length === 0) return <Nothing says="还没有登记单位。登记辖区里有外卖、快递、货运的企业和小店" />;
        return (
          <>
            <p className="note coverage-sums">
              企业 {count(page.enterprises)} 家，小店 {count(page.shops)} 家，新就业职工 {count(page.workers)} 人
            </p>
            <EmployerTable rows={rows} works={works} onOpen={onOpen} onLeave={leave} />
            {more.failure && <Failed failure={more.failure} />}
            {next && (
              <p className="more">
                <Button onClick={() => more.act(next)} loading={more.busy}>
                  再看 50 家
                </Button>
              </p>
            )}
            {leaving && (
              <ReasonDialog
                title={`移出${leaving.name}`}
                says="移出后不再算在覆盖里，会员不受影响。可以再登记。"
                usual={['已搬走', '已歇业', '登记重了']}
                confirm="移出"
                onConfirm={async (reason, send) => {
                  await send(removeEmployer, { id: leaving.id, reason });
                  void message.success(`移出了${leaving.name}`);
                  onChange();
                }}
                onClose={() => leave(null)}
              />
            )}
          </>
        );
      }}
    </Show>
  );
}

interface TableProps {
  rows: Employer[];
  works: boolean;
  onOpen: (employer: Employer) => void;
  onLeave: (employer: Employer) => void;
}
function EmployerTable({ rows, works, onOpen, onLeave }: TableProps) {
  const columns: TableColumnsType<Employer> = [
    {
      title: '单位',
      render: (_, row) => (
        <>
          <b>{row.name}</b>
          <span className="under">{row.creditCode ?? '没有统一社会信用代码'}</span>
        </>
      ),
    },
    { title: '种类', render: (_, row) => (row.kind === 'enterprise' ? '企业' : '小店') },
    { title: '新就业职工', align: 'right', render: (_, row) => `${count(row.workers)} 人` },
    { title: '工会', render: (_, row) => row.union.name },
    ...(works
      ? [
          {
            title: '',
            key: 'acts',
            align: 'right' as const,
            render: (_: unknown, row: Employer) => (
              <span className="acts">
                <Button size="small" onClick={() => onOpen(row)}>
                  改
                </Button>
                <Button size="small" onClick={() => onLeave(row)}>
                  移出
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
  return <Table rowKey="id" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} />;
}
