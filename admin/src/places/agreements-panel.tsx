import { listAgreements, type Agreement, type ShopPage } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { AgreementDialog } from './agreement-dialog.js';
import { AgreementTable } from './agreement-table.js';
import { dayAfter } from '../kit/days.js';

/** 共建: who shares the upkeep of this place, and until when. */
export function AgreementsPanel({ place }: { place: ShopPage }) {
  const { city } = useDesk();
  const { id, name, union } = place;
  const agreements = useLoad(id, () => call(listAgreements, { placeId: id }));
  const [open, setOpen] = useState<Agreement | 'new' | null>(null);
  const today = dayAfter(now(), city.timeZone, 0);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>共建协议</h2>
        <span className="note grow">到期前 30 天会出现在待办里</span>
        <Button type="primary" onClick={() => setOpen('new')}>
          签一份
        </Button>
      </div>
      <Show of={agreements}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing says="还没有共建单位" />
          ) : (
            <AgreementTable rows={rows} onChange={setOpen} onEnded={agreements.reload} />
          )
        }
      </Show>
      {open && (
        <AgreementDialog
          agreement={open === 'new' ? null : open}
          places={open === 'new' ? [{ id, name }] : open.places}
          start={{ placeIds: [id], unionId: union.id, from: today }}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            agreements.reload();
          }}
        />
      )}
    </section>
  );
}
