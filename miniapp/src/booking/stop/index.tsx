import { useRouter } from '@tarojs/taro';
import { getStop, type Stop } from '@nuanxin/shared-types';
import { Button, GoButton, Notice, Screen, SectionHead, Skeleton } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { call, ifAnswered } from '@/lib/api';
import { ensureSession } from '@/lib/session';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { WhoAreYou } from '../WhoAreYou';
import { Bands } from './Bands';
import { Facts } from './Facts';
import { Services } from './Services';
import { useVisit, type Visit } from './use-visit';
import './index.scss';

/** A stop of a visiting team (巡回服务): a band of time, what one wants done, one button. */
export default function StopPage() {
  const { id = '' } = useRouter().params;
  const token = useCell(kept.session)?.token ?? '';
  const cell = usePageCell(() => memoryCell<Kept<Stop>>());
  const load = async () => {
    await ifAnswered(ensureSession());
    return call(getStop, { id });
  };
  const { value, offline, refusal, reload } = useLoaded(cell, load, `${id} ${token}`);
  const visit = useVisit(value, reload);
  const planned = value?.status === 'planned';
  return (
    <Screen title="巡回服务" bar={value && (planned ? <VisitBar visit={visit} /> : <GoButton place={value.place} />)}>
      {offline && <Notice tone="warn" says="没网，现在约不了" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {value && <Facts stop={value} />}
      {value && planned && (
        <>
          <SectionHead title="几点来" />
          <Bands bands={value.bands} chosen={visit.band?.startsAt ?? null} onChoose={visit.pick} />
        </>
      )}
      {visit.band && (
        <>
          <SectionHead title="做什么，可以选几样" />
          <Services services={visit.band.services} wanted={visit.wanted} onToggle={visit.toggle} />
        </>
      )}
      {visit.unknown && <WhoAreYou onProved={visit.goOn} onClose={visit.giveUp} />}
    </Screen>
  );
}

function VisitBar({ visit: { band, chosen, act, book } }: { visit: Visit }) {
  return (
    <>
      {act.trouble && <Notice {...act.trouble} id="stop-trouble" />}
      <Button id="stop-book" look={chosen.length > 0 ? 'main' : 'soft'} busy={act.busy} onClick={book}>
        {!band
          ? '先选几点来'
          : chosen.length === 0
            ? '再选做什么'
            : `约 ${chosen.length} 项，${hourWords(band.startsAt)} 来`}
      </Button>
    </>
  );
}
