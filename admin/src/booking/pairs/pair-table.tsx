import { endPair, type Pair, type PairReview, type PairStatus } from '@nuanxin/shared-types';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { dayWords } from '../../kit/days.js';
import { ReasonDialog } from '../../kit/reason-dialog.js';
import { Tag, type Tone } from '../../kit/tag.js';

export const PAIR_STATUS: Record<PairStatus, { tone: Tone; word: string }> = {
  proposed: { tone: 'wait', word: '等同意' },
  running: { tone: 'ok', word: '在带' },
  finished: { tone: 'plain', word: '出师' },
  broken_off: { tone: 'plain', word: '没带完' },
};
const SIDES = { master: '师傅', apprentice: '徒弟' } as const;

interface Ending {
  pair: Pair;
  as: 'finished' | 'broken_off';
}

export function PairTable({ rows, onChange }: { rows: Pair[]; onChange: () => void }) {
  const { message } = App.useApp();
  const [ending, end] = useState<Ending | null>(null);
  return (
    <>
      <Table<Pair>
        rowKey="id"
        dataSource={rows}
        pagination={false}
        columns={[
          {
            title: '师傅和徒弟',
            render: (_, it) => (
              <>
                <b>
                  {it.master} 带 {it.apprentice}
                </b>
                <span className="under">{it.union.name}</span>
              </>
            ),
          },
          {
            title: '学什么',
            className: 'wraps',
            render: (_, it) => (
              <>
                {it.craft}
                <span className="under">{it.goal}</span>
              </>
            ),
          },
          {
            title: '多久',
            render: (_, it) => `${dayWords(it.startsOn)}到 ${it.endsOn.slice(0, 4)} 年 ${dayWords(it.endsOn)}`,
          },
          {
            title: '状态',
            render: (_, it) => <Tag tone={PAIR_STATUS[it.status].tone}>{stateWords(it)}</Tag>,
          },
          { title: '评价', className: 'wraps', render: (_, it) => it.reviews.map(reviewWords).join('；') || it.reason },
          {
            title: '',
            align: 'right',
            render: (_, it) =>
              (it.status === 'running' || it.status === 'proposed') && (
                <span className="acts">
                  {it.status === 'running' && <Button onClick={() => end({ pair: it, as: 'finished' })}>出师</Button>}
                  <Button onClick={() => end({ pair: it, as: 'broken_off' })}>不带了</Button>
                </span>
              ),
          },
        ]}
      />
      {ending && (
        <ReasonDialog
          title={`${ending.pair.master}带${ending.pair.apprentice}：${ending.as === 'finished' ? '出师' : '不带了'}`}
          says={ending.as === 'finished' ? '两个人都收到通知，可以互相评价。' : '两个人都收到通知和原因。'}
          usual={ending.as === 'finished' ? ['考核合格', '到期出师'] : ['换了工作', '时间对不上']}
          confirm={ending.as === 'finished' ? '记出师' : '结束'}
          onConfirm={async (reason, send) => {
            await send(endPair, { id: ending.pair.id, as: ending.as, reason });
            void message.success('记下了');
            onChange();
          }}
          onClose={() => end(null)}
        />
      )}
    </>
  );
}

/** Of a proposal: whose answer is awaited. */
function stateWords({ status, agreed }: Pair): string {
  const waiting = (['master', 'apprentice'] as const).filter((it) => !agreed.includes(it)).map((it) => SIDES[it]);
  return status === 'proposed' ? `等${waiting.join('、')}同意` : PAIR_STATUS[status].word;
}

function reviewWords({ by, stars, words }: PairReview): string {
  return `${SIDES[by]} ${stars} 星${words ? `，${words}` : ''}`;
}
