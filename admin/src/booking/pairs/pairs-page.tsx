import { PlusOutlined } from '@ant-design/icons';
import { listPairs, PAIR_STATUSES, type Pair, type PairStatus } from '@nuanxin/shared-types';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { ExportButton } from '../../kit/export-button.js';
import { More } from '../../kit/more.js';
import { Nothing, Show } from '../../kit/states.js';
import { useFilters } from '../../kit/use-filters.js';
import { usePages } from '../../kit/use-pages.js';
import { BookingPage } from '../booking-tabs.js';
import { NewPairDialog } from './new-pair-dialog.js';
import { PairTable, PAIR_STATUS } from './pair-table.js';

/** Address parts before the filters: `bookings/pairs`. */
const DEPTH = 2;

/** 师徒结对: masters and apprentices, from the proposal to the end. */
export function PairsPage() {
  const [filters, narrow] = useFilters(DEPTH);
  const status = PAIR_STATUSES.find((it) => it === filters.status);
  const asked = status ? { status } : {};
  const pages = usePages<Pair>(JSON.stringify(asked), (before) =>
    call(listPairs, { ...asked, ...(before && { before }) }),
  );
  const [adding, add] = useState(false);
  return (
    <BookingPage
      here="bookings/pairs"
      acts={
        <>
          <ExportButton list="pairs" filter={{ status }} />
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
            结一对
          </Button>
        </>
      }
    >
      <section className="panel">
        <div className="filters">
          <Segmented<PairStatus | ''>
            aria-label="状态"
            value={status ?? ''}
            onChange={(chosen) => narrow({ status: chosen || undefined })}
            options={[
              { value: '', label: '全部' },
              ...PAIR_STATUSES.map((value) => ({ value, label: PAIR_STATUS[value].word })),
            ]}
          />
        </div>
        <Show of={pages.first}>
          {() =>
            pages.rows.length === 0 ? (
              <Nothing says="还没有师徒。提出来，两个人都同意就开始" />
            ) : (
              <PairTable rows={pages.rows} onChange={pages.first.reload} />
            )
          }
        </Show>
        <More {...pages} />
      </section>
      {adding && <NewPairDialog onDone={pages.first.reload} onClose={() => add(false)} />}
    </BookingPage>
  );
}
