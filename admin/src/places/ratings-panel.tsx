import { listPlaceRatings, type PlaceRating } from '@nuanxin/shared-types';
import { Table } from 'antd';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { More } from '../kit/more.js';
import { Nothing, Show } from '../kit/states.js';
import { useMoment } from '../kit/use-moment.js';
import { usePages } from '../kit/use-pages.js';

/** 评价: for keeper and cadre, not on the page that members see. */
export function RatingsPanel({ placeId }: { placeId: string }) {
  const moment = useMoment();
  const { first, rows, next, more } = usePages<PlaceRating>(placeId, (before) =>
    call(listPlaceRatings, { placeId, ...(before && { before }) }),
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>评价</h2>
        <span className="note grow">只给驿站管理员和工会看</span>
        <ExportButton list="place-ratings" filter={{ placeId }} />
      </div>
      <Show of={first}>
        {() =>
          rows.length === 0 ? (
            <Nothing says="还没有评价" />
          ) : (
            <>
              <Table<PlaceRating>
                rowKey="id"
                dataSource={rows}
                pagination={false}
                columns={[
                  { title: '什么时候', render: (_, { at }) => moment(at) },
                  { title: '几星', render: (_, { stars }) => `${stars} 星` },
                  { title: '说了什么', className: 'wraps', render: (_, { words }) => words || '—' },
                  { title: '那几天来过', render: (_, { visited }) => (visited ? '来过' : '没记到') },
                ]}
              />
              <More next={next} more={more} />
            </>
          )
        }
      </Show>
    </section>
  );
}
