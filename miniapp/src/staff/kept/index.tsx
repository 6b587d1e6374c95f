import type { KeptPlace } from '@nuanxin/shared-types';
import { Button, Empty, Notice, OfflineStrip, Screen, SectionHead, Skeleton } from '@/components';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { Matter } from './Matter';
import { TodayCard } from './TodayCard';
import { useKept } from './use-kept';
import './kept.scss';

/** 我的站点: what people say at my doors, answered in two taps; open, close, other hours today. */
export default function KeptPage() {
  const signedIn = useCell(kept.session) !== null;
  return <Screen title="我的站点">{signedIn ? <Mine /> : <SignInFirst />}</Screen>;
}

function SignInFirst() {
  return (
    <Empty says="先登录，再看站点" note="用登记为管理员的手机号">
      <Button small id="kept-sign-in" onClick={go.login}>
        登录
      </Button>
    </Empty>
  );
}

function Mine() {
  const { page, now } = useKept();
  return (
    <>
      {page.offline && page.at !== null && <OfflineStrip at={page.at} />}
      {page.offline && page.at === null && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!page.value && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {page.value?.length === 0 && <Empty says="还没有你管的站点" note="找你们工会的管理员开通，再打开这里" />}
      {page.value?.map((it) => (
        <Place key={it.place.id} kept={it} now={now} onChange={page.reload} />
      ))}
    </>
  );
}

function Place(props: { kept: KeptPlace; now: number; onChange: () => void }) {
  const { place, cases, truth } = props.kept;
  return (
    <>
      <TodayCard place={place} truth={truth} onChange={props.onChange} />
      <SectionHead title={cases.length > 0 ? `${cases.length} 件等答复` : '没有等答复的'} />
      {cases.map((it) => (
        <Matter key={it.id} matter={it} now={props.now} onDone={props.onChange} />
      ))}
    </>
  );
}
