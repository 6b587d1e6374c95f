import './figures.css';
import type { Figures, FiguresFilter } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';
import { ExportButton } from '../kit/export-button.js';
import { Nothing, Show } from '../kit/states.js';
import type { Filters } from '../kit/use-filters.js';
import { Cards } from './cards.js';
import { DayChart } from './day-chart.js';
import { FilterBar } from './filter-bar.js';
import { HourHeat } from './hour-heat.js';
import { MonthReportButton } from './month-report-button.js';
import { Narrowed } from './narrowed.js';
import { PartBars } from './part-bars.js';
import { dayWords } from '../kit/days.js';
import { periodWords } from './periods.js';
import { ServedDrawer, type Look } from './served-drawer.js';
import { CHANNEL_WORDS, useAsked, useFigures } from './use-figures.js';
import { UseMap } from './use-map.js';

/** People reached and times served (看数), narrowed step by step down to the single redemption. */
export function FiguresPage() {
  const [asked, change] = useAsked();
  const figures = useFigures(asked);
  const [look, lookInto] = useState<Look | null>(null);
  return (
    <>
      <header className="top wrap">
        <h1>看数</h1>
        <span className="grow" />
        <FilterBar asked={asked} onChange={change} />
        <ExportButton list="figures" filter={{ ...asked }} />
        {figures.data && <MonthReportButton figures={figures.data} asked={asked} />}
      </header>
      <Show of={figures}>
        {(shown) => (
          <>
            <Narrowed figures={shown} asked={asked} onChange={change} />
            <Cards figures={shown} />
            {shown.total.times === 0 ? (
              <section className="panel">
                <Nothing says={`${periodWords(asked)}还没有人领。换几天看看，或者等店里扫第一个码`} />
              </section>
            ) : (
              <Charts figures={shown} asked={asked} onChange={change} onLook={lookInto} />
            )}
            <Foot figures={shown} onLook={() => lookInto({ title: `${periodWords(asked)}的每一笔`, filter: asked })} />
          </>
        )}
      </Show>
      {look && <ServedDrawer key={JSON.stringify(look)} look={look} onClose={() => lookInto(null)} />}
    </>
  );
}

interface Props {
  figures: Figures;
  asked: FiguresFilter;
  onChange: (change: Filters) => void;
  onLook: (look: Look) => void;
}

function Charts({ figures, asked, onChange, onLook }: Props) {
  const pickPlace = (place: string) => onChange({ place });
  const least = figures.byPlace.at(-1)?.id;
  return (
    <>
      <div className="chart-row wide">
        <DayChart
          figures={figures}
          onPick={(day) => onLook({ title: `${dayWords(day)}的每一笔`, filter: { ...asked, from: day, to: day } })}
        />
        <PartBars
          title="各网点"
          note="人次，最少的标橙"
          rows={figures.byPlace.map((it) => ({ ...it, key: it.id }))}
          marked={figures.byPlace.length > 2 ? least : undefined}
          onPick={pickPlace}
        />
      </div>
      <div className="chart-row">
        <HourHeat
          figures={figures}
          onPick={(hour) => onLook({ title: `${periodWords(asked)} ${hour} 点的每一笔`, filter: { ...asked, hour } })}
        />
        <UseMap places={figures.byPlace} onPick={pickPlace} />
      </div>
      <div className="chart-row">
        <PartBars
          title="什么工种"
          rows={figures.byCategory.map((it) => ({ ...it, key: it.code }))}
          onPick={(category) => onChange({ category })}
        />
        <PartBars
          title="怎么领的"
          rows={figures.byChannel.map((it) => ({ ...it, key: it.channel, name: CHANNEL_WORDS[it.channel] }))}
          onPick={(channel) => onChange({ channel })}
        />
      </div>
    </>
  );
}

function Foot({ figures, onLook }: { figures: Figures; onLook: () => void }) {
  const { city } = useDesk();
  return (
    <p className="note foot">
      数字跟账本一致，算到 {clockOf(city.timeZone).time(figures.asOf)}；撤销的不算，同一个人只算一个。
      {figures.total.times > 0 && (
        <Button type="link" onClick={onLook}>
          看每一笔
        </Button>
      )}
    </p>
  );
}
