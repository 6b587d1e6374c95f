import { listPauses, type AppealStatus, type PauseRow } from '@nuanxin/shared-types';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { Nothing, Show } from '../../kit/states.js';
import { Tag, type Tone } from '../../kit/tag.js';
import { useLoad } from '../../kit/use-load.js';
import { useMoment } from '../../kit/use-moment.js';
import { BookingPage } from '../booking-tabs.js';
import { AppealDialog } from './appeal-dialog.js';

const APPEAL: Record<AppealStatus, { tone: Tone; word: string }> = {
  none: { tone: 'plain', word: '没有申诉' },
  asked: { tone: 'wait', word: '等你答复' },
  lifted: { tone: 'ok', word: '恢复了' },
  upheld: { tone: 'plain', word: '照旧' },
};

/** 爽约和申诉: who may not book for a while, and what they say about it. */
export function PausesPage() {
  const pauses = useLoad('pauses', () => call(listPauses, {}));
  const [answering, answer] = useState<PauseRow | null>(null);
  return (
    <BookingPage here="bookings/pauses">
      <section className="panel">
        <div className="panel-head">
          <h2>正在暂停的</h2>
          <span className="note grow">几次没来会暂停，在每个项目的规则里写</span>
        </div>
        <Show of={pauses}>
          {({ rows }) =>
            rows.length === 0 ? <Nothing says="没有人被暂停" /> : <Pauses rows={rows} onAnswer={answer} />
          }
        </Show>
      </section>
      {answering && <AppealDialog pause={answering} onDone={pauses.reload} onClose={() => answer(null)} />}
    </BookingPage>
  );
}

function Pauses({ rows, onAnswer }: { rows: PauseRow[]; onAnswer: (row: PauseRow) => void }) {
  const moment = useMoment();
  return (
    <Table<PauseRow>
      rowKey="id"
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: '谁', render: (_, it) => <b>{it.person}</b> },
        {
          title: '为什么',
          render: (_, it) => `${it.offering.name}，${it.missed} 次没来`,
        },
        { title: '暂停到', render: (_, it) => moment(it.until) },
        {
          title: '本人说',
          className: 'wraps',
          render: (_, it) => (
            <>
              {it.words ?? '没有申诉'}
              {it.answer && <span className="under">答复：{it.answer}</span>}
            </>
          ),
        },
        { title: '申诉', render: (_, it) => <Tag tone={APPEAL[it.appeal].tone}>{APPEAL[it.appeal].word}</Tag> },
        {
          title: '',
          align: 'right',
          render: (_, it) =>
            it.appeal === 'asked' && (
              <Button type="primary" onClick={() => onAnswer(it)} aria-label={`答复${it.person}`}>
                答复
              </Button>
            ),
        },
      ]}
    />
  );
}
