import { listPlaceCases, type PlaceCase } from '@nuanxin/shared-types';
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { More } from '../kit/more.js';
import { Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useMoment } from '../kit/use-moment.js';
import { usePages } from '../kit/use-pages.js';
import { CaseDialog } from './case-dialog.js';
import { ANSWER_WORDS, matterOf } from './case-words.js';

type Status = 'open' | 'overdue' | 'answered';
const STATUS: { value: Status; label: string }[] = [
  { value: 'open', label: '等答复' },
  { value: 'overdue', label: '超时' },
  { value: 'answered', label: '答过的' },
];

/** 报错: what people say is wrong, of one place or of all; an answer is told to everybody who said it. */
export function CasesPanel({ placeId, marked }: { placeId?: string; marked?: string | undefined }) {
  const moment = useMoment();
  const { city } = useDesk();
  const [status, look] = useState<Status>('open');
  const [open, setOpen] = useState<PlaceCase | null>(null);
  const filter = { ...(placeId && { placeId }), status };
  const { first, rows, next, more } = usePages<PlaceCase>(JSON.stringify(filter), (before) =>
    call(listPlaceCases, { ...filter, ...(before && { before }) }),
  );
  const nameOf = (code: string) => city.facilities.find((it) => it.code === code)?.name ?? code;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">报错</h2>
        <Segmented<Status> aria-label="看哪些" value={status} options={STATUS} onChange={look} />
        <ExportButton list="place-cases" filter={filter} />
      </div>
      <Show of={first}>
        {() =>
          rows.length === 0 ? (
            <Nothing says={status === 'answered' ? '还没有答复过的' : '没有等答复的'} />
          ) : (
            <>
              <Table<PlaceCase>
                rowKey="id"
                dataSource={rows}
                pagination={false}
                rowClassName={({ id }) => (id === marked ? 'marked-row' : '')}
                columns={[
                  {
                    title: '哪里、什么事',
                    className: 'wraps',
                    render: (_, it) => (
                      <>
                        <b>{matterOf(it, nameOf)}</b>
                        <span className="under">{it.place.name}</span>
                        {it.reports
                          .flatMap((said) => said.words || [])
                          .map((words) => (
                            <span className="under" key={words}>
                              “{words}”
                            </span>
                          ))}
                      </>
                    ),
                  },
                  { title: '几个人说', align: 'right', render: (_, it) => `${it.people} 位` },
                  {
                    title: '答复期限',
                    render: (_, it) =>
                      it.answer ? moment(it.answer.at) : <Due at={it.dueAt} words={moment(it.dueAt)} />,
                  },
                  {
                    title: '',
                    align: 'right',
                    render: (_, it) =>
                      it.answer ? (
                        <span className="note">
                          {ANSWER_WORDS[it.answer.kind]}
                          {it.answer.words && `：${it.answer.words}`}
                        </span>
                      ) : (
                        <Button type={it.id === marked ? 'primary' : 'default'} onClick={() => setOpen(it)}>
                          答复
                        </Button>
                      ),
                  },
                ]}
              />
              <More next={next} more={more} />
            </>
          )
        }
      </Show>
      {open && (
        <CaseDialog
          matter={`${open.place.name}：${matterOf(open, nameOf)}`}
          of={open}
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

function Due({ at, words }: { at: number; words: string }) {
  return at < now() ? <Tag tone="no">{words}，超时了</Tag> : <>{words}前</>;
}
