import { listAgreements, listPlaceRegister, type Agreement } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { AgreementDialog } from './agreement-dialog.js';
import { AgreementTable } from './agreement-table.js';
import { dayAfter } from '../kit/days.js';
import { PlaceTabs } from './place-tabs.js';

async function loadAll() {
  const [agreements, register] = await Promise.all([call(listAgreements, {}), call(listPlaceRegister, {})]);
  return { agreements: agreements.rows, places: register.rows };
}

/** 共建协议 of all places, the one that ends first on top. */
export function AgreementsPage({ marked }: { marked: string | undefined }) {
  const { city } = useDesk();
  const loaded = useLoad('agreements', loadAll);
  const [open, setOpen] = useState<Agreement | 'new' | null>(null);
  return (
    <>
      <header className="top">
        <h1>阵地</h1>
        <PlaceTabs here="shops/partners" />
        <span className="grow" />
        <ExportButton list="agreements" />
        <Button type="primary" onClick={() => setOpen('new')}>
          签一份
        </Button>
      </header>
      <Show of={loaded}>
        {({ agreements, places }) => (
          <section className="panel">
            {agreements.length === 0 ? (
              <Nothing says="还没有共建协议。谁一起管这些地方，签一份写清楚" />
            ) : (
              <AgreementTable rows={agreements} marked={marked} onChange={setOpen} onEnded={loaded.reload} />
            )}
            {open && (
              <AgreementDialog
                agreement={open === 'new' ? null : open}
                places={places}
                start={{ from: dayAfter(now(), city.timeZone, 0), unionId: places[0]?.unionId ?? '' }}
                onClose={() => setOpen(null)}
                onDone={() => {
                  setOpen(null);
                  loaded.reload();
                }}
              />
            )}
          </section>
        )}
      </Show>
    </>
  );
}
