import './worklist.css';
import { bringsDuty, getWorklist, settleOverGiven, type Worklist, type WorkLine } from '@nuanxin/shared-types';
import { App, Select } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf, now } from '../kit/clock.js';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { useLive } from '../kit/use-live.js';
import { useLoad } from '../kit/use-load.js';
import { CARDS, KINDS } from './kinds.js';
import { TodayStrip } from './today-strip.js';
import { WorkTable } from './work-table.js';

const LOOK_EVERY_MS = 15_000;

/** Where the day begins (待办): what waits, each line with the act that clears it, and the day as it runs. */
export function WorklistPage() {
  const { city, me } = useDesk();
  const work = useLoad('worklist', () => call(getWorklist, {}));
  useLive(work.reload, LOOK_EVERY_MS);
  const [settling, settle] = useState<WorkLine | null>(null);
  const { message } = App.useApp();
  return (
    <>
      <header className="top">
        <h1>待办</h1>
        <span className="note grow">{clockOf(city.timeZone).day(now())}</span>
      </header>
      {work.data && <WorkCards work={work.data} />}
      <div className="columns">
        <Show of={work}>{(shown) => <Work work={shown} onSettle={settle} />}</Show>
        <div className="aside">{bringsDuty(me.roles, 'reports') && <TodayStrip />}</div>
      </div>
      {settling && (
        <ReasonDialog
          title={settling.what}
          says="写一句查到了什么、怎么处理的。账不动，这一笔从待办里拿掉，操作记录里能查到。"
          usual={['跟店里核对过，人确实领了', '店里多按了一次，已提醒', '码认不出，按先服务后入会登记了']}
          confirm="已处理"
          onConfirm={async (note, send) => {
            await send(settleOverGiven, { redemptionId: settling.id, note });
            void message.success('记下了');
            work.reload();
          }}
          onClose={() => settle(null)}
        />
      )}
    </>
  );
}

function Work({ work, onSettle }: { work: Worklist; onSettle: (line: WorkLine) => void }) {
  const [kind, choose] = useState<string>('');
  const total = work.counts.reduce((sum, it) => sum + it.count, 0);
  const present = work.counts.filter((it) => it.count > 0);
  const shown = kind === '' ? work.lines : work.lines.filter((it) => it.kind === kind);
  return (
    <section className="panel">
      <div className="chart-head">
        <h2 className="grow">要办的 {count(total)} 件</h2>
        {present.length > 1 && (
          <Select
            aria-label="只看一类"
            value={kind}
            onChange={choose}
            options={[
              { value: '', label: '全部类型' },
              ...present.map((it) => ({ value: it.kind, label: `${KINDS[it.kind].name} ${it.count}` })),
            ]}
            style={{ width: 140 }}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <Nothing says="没有要办的。店里有事、有人申请，会自己出现在这里" />
      ) : (
        <WorkTable lines={shown} onSettle={onSettle} />
      )}
      {shown.length < total && kind === '' && <p className="note more">每类最多列 50 件，办掉一些就看得到后面的</p>}
    </section>
  );
}

function WorkCards({ work }: { work: Worklist }) {
  const counts = new Map(work.counts.map((it) => [it.kind, it.count]));
  return (
    <div className="work-cards">
      {CARDS.map(({ name, note, icon, tone, kinds }) => {
        const waiting = kinds.reduce((sum, it) => sum + (counts.get(it) ?? 0), 0);
        return (
          <section key={name} className="panel work-card" aria-label={name}>
            <span className={`work-icon ${tone}`} aria-hidden>
              {icon}
            </span>
            <span className="grow">
              <b>{name}</b>
              <span className="under">{note}</span>
            </span>
            <b className={waiting > 0 && tone === 'no' ? 'work-count no' : 'work-count'}>{count(waiting)}</b>
          </section>
        );
      })}
    </div>
  );
}
