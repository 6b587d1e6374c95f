import { listServed, type FiguresFilter, type Redemption } from '@nuanxin/shared-types';
import { Button, Drawer, Table } from 'antd';
import { useEffect, useState } from 'react';
import { call, Failure } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { Failed, Nothing, Waiting } from '../kit/states.js';

const PAGE = 50;

/** What is looked into: a title and the filter of its figure. */
export interface Look {
  title: string;
  filter: FiguresFilter & { hour?: number };
}

/** The redemptions behind a number, newest first. */
export function ServedDrawer({ look, onClose }: { look: Look; onClose: () => void }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  const { rows, next, failure, more } = useServed(look.filter);
  return (
    <Drawer
      open
      title={look.title}
      size={760}
      onClose={onClose}
      destroyOnHidden
      extra={
        look.filter.hour === undefined && <ExportButton list="served" filter={{ ...look.filter, hour: undefined }} />
      }
    >
      {failure && <Failed failure={failure} onRetry={more} />}
      {!rows && !failure && <Waiting />}
      {rows?.length === 0 && <Nothing says="这里一笔也没有" />}
      {rows && rows.length > 0 && (
        <Table
          rowKey="id"
          dataSource={rows}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: '时间', render: (_, it) => `${clock.day(it.at)} ${clock.time(it.at)}` },
            { title: '网点', render: (_, it) => <b>{it.place.name}</b> },
            {
              title: '谁',
              render: (_, it) => (
                <>
                  {it.name} <span className="small">{it.category}</span>
                </>
              ),
            },
            { title: '领了', align: 'right', render: (_, it) => `${it.quantity} ${it.programme.unit}` },
            { title: '', key: 'state', render: (_, it) => stateOf(it) },
          ]}
        />
      )}
      {rows && next && (
        <p className="more">
          <Button onClick={more}>再看前面的</Button>
        </p>
      )}
    </Drawer>
  );
}

function stateOf({ overGiven, offline }: Redemption): string {
  if (overGiven > 0) return `超发 ${overGiven}`;
  return offline ? '断网补传' : '';
}

function useServed(filter: Look['filter']) {
  const [rows, setRows] = useState<Redemption[]>();
  const [next, setNext] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure>();
  const more = () => {
    call(listServed, { ...filter, before: next ?? undefined, limit: PAGE }).then(
      (page) => {
        setRows((known) => [...(known ?? []), ...page.rows]);
        setNext(page.next);
        setFailure(undefined);
      },
      (error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        setFailure(error);
      },
    );
  };
  useEffect(more, []);
  return { rows, next, failure, more };
}
