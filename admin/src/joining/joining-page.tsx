import { PlusOutlined } from '@ant-design/icons';
import { getJoinStatistics, listJoinCodes } from '@nuanxin/shared-types';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { periodOf, type Preset } from '../figures/periods.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { CodeTable, posterOf } from './code-table.js';
import { Counts } from './counts.js';
import { DayChart } from './day-chart.js';
import { NewCodeDialog } from './new-code-dialog.js';

const PERIODS: Preset[] = ['近 7 天', '近 30 天', '这个月', '上个月'];

/** Which codes hang where, what each brought in and when, and a poster for each. */
export function JoiningPage() {
  const { city } = useDesk();
  const [preset, choose] = useState<Preset>('近 30 天');
  const [adding, add] = useState(false);
  const codes = useLoad('codes', () => call(listJoinCodes, {}));
  const statistics = useLoad(preset, () => call(getJoinStatistics, periodOf(preset, city.timeZone)));
  const newCode = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
      新入会码
    </Button>
  );
  return (
    <>
      <header className="top">
        <h1>入会码</h1>
        <span className="note grow">一个地方一个码，就知道谁带来了多少人</span>
        <Segmented aria-label="看哪一段" value={preset} onChange={choose} options={PERIODS} />
        {newCode}
      </header>
      <Show of={statistics}>
        {(data) => (
          <>
            <DayChart statistics={data} />
            <Counts statistics={data} codes={codes.data?.rows ?? []} />
          </>
        )}
      </Show>
      <section className="panel">
        <h2>码</h2>
        <Show of={codes}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Nothing says="还没有入会码。先做一个，印出来贴上">{newCode}</Nothing>
            ) : (
              <CodeTable rows={rows} onChange={codes.reload} />
            )
          }
        </Show>
      </section>
      {adding && <NewCodeDialog onDone={(code) => window.location.assign(posterOf(code))} onClose={() => add(false)} />}
    </>
  );
}
