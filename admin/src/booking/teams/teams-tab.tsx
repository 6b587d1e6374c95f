import { listTeams, type ManagedOffering, type TeamRow, type TeamStatus } from '@nuanxin/shared-types';
import { Table } from 'antd';
import { call } from '../../api.js';
import { ExportButton } from '../../kit/export-button.js';
import { More } from '../../kit/more.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag, type Tone } from '../../kit/tag.js';
import { useMoment } from '../../kit/use-moment.js';
import { usePages } from '../../kit/use-pages.js';

const STATUS: Record<TeamStatus, { tone: Tone; word: string }> = {
  forming: { tone: 'wait', word: '在组队' },
  set: { tone: 'ok', word: '人齐了' },
  withdrawn: { tone: 'plain', word: '退出了' },
};

/** 队伍: each team with its people, the captain first. */
export function TeamsTab({ offering: { id } }: { offering: ManagedOffering }) {
  const pages = usePages<TeamRow>(id, (after) => call(listTeams, { id, ...(after && { after }) }));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>队伍</h2>
        <span className="note grow">人没凑齐的，到时间位子让给候补的队</span>
        <ExportButton list="booking-teams" filter={{ id }} />
      </div>
      <Show of={pages.first}>
        {() => (pages.rows.length === 0 ? <Nothing says="还没有队报名" /> : <Teams rows={pages.rows} />)}
      </Show>
      <More {...pages} />
    </section>
  );
}

function Teams({ rows }: { rows: TeamRow[] }) {
  const moment = useMoment();
  return (
    <Table<TeamRow>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      columns={[
        { title: '队名', render: (_, it) => <b>{it.name}</b> },
        {
          title: '队员，队长在前',
          className: 'wraps',
          render: (_, it) => it.people.map((one) => (one.captain ? `${one.name}（队长）` : one.name)).join('、'),
        },
        {
          title: '几人',
          align: 'right',
          render: (_, { people, size }) => `${people.length}（${size.min} 到 ${size.max}）`,
        },
        { title: '到场', align: 'right', dataIndex: 'came' },
        { title: '凑齐期限', render: (_, it) => moment(it.dueAt) },
        {
          title: '状态',
          render: (_, it) => (
            <Tag tone={STATUS[it.status].tone}>
              {it.status === 'forming' && it.people.length < it.size.min
                ? `还差 ${it.size.min - it.people.length} 人`
                : STATUS[it.status].word}
            </Tag>
          ),
        },
      ]}
    />
  );
}
