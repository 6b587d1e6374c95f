import { endAgreement, type Agreement } from '@nuanxin/shared-types';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Tag } from '../kit/tag.js';
import { AGREEMENT_WORDS, termOf } from './agreement-words.js';

interface Props {
  rows: Agreement[];
  /** To be seen first: where the worklist leads. */
  marked?: string | undefined;
  onChange: (agreement: Agreement) => void;
  onEnded: () => void;
}

export function AgreementTable({ rows, marked, onChange, onEnded }: Props) {
  const [leaving, end] = useState<Agreement | null>(null);
  return (
    <>
      <Table<Agreement>
        rowKey="id"
        dataSource={rows}
        rowClassName={({ id }) => (id === marked ? 'marked-row' : '')}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          {
            title: '共建单位',
            className: 'wraps',
            render: (_, { partner, gives }) => (
              <>
                <b>{partner}</b>
                <span className="under">{gives}</span>
              </>
            ),
          },
          {
            title: '协议',
            render: (_, it) => (
              <>
                <Tag tone={AGREEMENT_WORDS[it.state].tone}>{AGREEMENT_WORDS[it.state].says}</Tag>
                <span className="under">{termOf(it)}</span>
              </>
            ),
          },
          {
            title: '哪几处',
            className: 'wraps',
            render: (_, { places }) =>
              places.length > 3
                ? `${places
                    .slice(0, 2)
                    .map((it) => it.name)
                    .join('、')}等 ${places.length} 处`
                : places.map((it) => it.name).join('、'),
          },
          { title: '谁签的', render: (_, { union }) => union.name, className: 'wraps' },
          {
            title: '',
            align: 'right',
            render: (_, it) =>
              it.state !== 'ended' && (
                <span className="acts">
                  <Button type={it.id === marked ? 'primary' : 'default'} onClick={() => onChange(it)}>
                    续签、改
                  </Button>
                  <Button onClick={() => end(it)}>终止</Button>
                </span>
              ),
          },
        ]}
      />
      {leaving && (
        <ReasonDialog
          title={`终止和${leaving.partner}的协议`}
          says="从现在起这几处不再写着这个共建单位。要恢复得另签一份。"
          usual={['到期不续', '对方不办了', '签错了']}
          confirm="终止"
          onConfirm={async (reason, send) => {
            await send(endAgreement, { id: leaving.id, reason });
            onEnded();
          }}
          onClose={() => end(null)}
        />
      )}
    </>
  );
}
