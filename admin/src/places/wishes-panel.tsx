import { answerWish, listWishRows, type WishRow, type WishState } from '@nuanxin/shared-types';
import { Button, Form, Input, Modal, Radio, Segmented, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { ExportButton } from '../kit/export-button.js';
import { More } from '../kit/more.js';
import { required } from '../kit/rules.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { Tag, type Tone } from '../kit/tag.js';
import { useAct } from '../kit/use-act.js';
import { usePages } from '../kit/use-pages.js';

const STATES: Record<WishState, { says: string; tone: Tone }> = {
  open: { says: '等答复', tone: 'wait' },
  planned: { says: '在办', tone: 'warn' },
  done: { says: '办好了', tone: 'ok' },
  declined: { says: '办不了', tone: 'plain' },
};

/** 心愿: what people would like to have at a place, and what became of it. */
export function WishesPanel({ placeId }: { placeId?: string | undefined }) {
  const { city } = useDesk();
  const [state, look] = useState<WishState>('open');
  const [open, setOpen] = useState<WishRow | null>(null);
  const filter = { ...(placeId && { placeId }), state };
  const { first, rows, next, more } = usePages<WishRow>(JSON.stringify(filter), (before) =>
    call(listWishRows, { ...filter, ...(before && { before }) }),
  );
  const wanted = ({ facility, words }: Pick<WishRow, 'facility' | 'words'>) =>
    [city.facilities.find((it) => it.code === facility)?.name ?? facility, words].filter(Boolean).join('：');
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">心愿</h2>
        <Segmented<WishState>
          aria-label="看哪些"
          value={state}
          options={(Object.keys(STATES) as WishState[]).map((value) => ({ value, label: STATES[value].says }))}
          onChange={look}
        />
        <ExportButton list="wishes" filter={filter} />
      </div>
      <Show of={first}>
        {() =>
          rows.length === 0 ? (
            <Nothing says={state === 'open' ? '没有等答复的心愿' : '这里还没有'} />
          ) : (
            <>
              <Table<WishRow>
                rowKey="id"
                dataSource={rows}
                pagination={false}
                columns={[
                  {
                    title: '想要什么',
                    className: 'wraps',
                    render: (_, it) => (
                      <>
                        <b>{wanted(it)}</b>
                        <span className="under">{it.place.name}</span>
                      </>
                    ),
                  },
                  { title: '几个人想要', align: 'right', render: (_, it) => `${it.people} 位` },
                  {
                    title: '答复',
                    className: 'wraps',
                    render: (_, it) => (
                      <>
                        <Tag tone={STATES[it.state].tone}>{STATES[it.state].says}</Tag>
                        {it.answer && <span className="under">{it.answer.words}</span>}
                      </>
                    ),
                  },
                  {
                    title: '',
                    align: 'right',
                    render: (_, it) => <Button onClick={() => setOpen(it)}>{it.answer ? '再答' : '答复'}</Button>,
                  },
                ]}
              />
              <More next={next} more={more} />
            </>
          )
        }
      </Show>
      {open && (
        <AnswerDialog
          wish={open}
          title={wanted(open)}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            first.reload();
          }}
        />
      )}
    </section>
  );
}

interface Fields {
  state: Exclude<WishState, 'open'>;
  words: string;
}

function AnswerDialog({
  wish,
  title,
  onClose,
  onDone,
}: {
  wish: WishRow;
  title: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, act } = useAct<Fields>(async (answer, send) => {
    await send(answerWish, { id: wish.id, ...answer });
    onDone();
  });
  const states = (['planned', 'done', 'declined'] as const).map((value) => ({ value, label: STATES[value].says }));
  return (
    <Modal
      open
      title={`${wish.place.name}：${title}`}
      okText="答复"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="dialog-says">答复会告诉想要的 {wish.people} 位，也写在这一处的页面上。</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ state: 'planned' }}
        onFinish={act}
      >
        <Form.Item label="怎么办" name="state">
          <Radio.Group options={states} />
        </Form.Item>
        <Form.Item label="写一句" name="words" rules={[required('写一句')]}>
          <Input maxLength={200} placeholder="下个月装一台制冰机" />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
