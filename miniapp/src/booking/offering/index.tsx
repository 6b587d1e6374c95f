import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Notice, PhoneProof, Screen, Sheet, Skeleton } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { Head, Rules } from './Head';
import { BySessions } from './BySessions';
import { BySlots } from './BySlots';
import { useBook, type BookAct } from './use-book';
import { useOffering } from './use-offering';
import { usePicking } from './use-picking';
import './index.scss';

/** One thing to book: a day, a time, what it costs me, one button. */
export default function OfferingPage() {
  const { id = '', move = null } = useRouter().params;
  const page = useOffering(id);
  const picking = usePicking(id, page.value);
  const act = useBook(id, move, () => {
    page.reload();
    picking.slots.reload();
    picking.choose(null);
  });
  const { value, offline, refusal } = page;
  const view = value && { facts: value, picking, act, moves: move !== null };
  return (
    <Screen
      title={value ? (move === null ? KINDS[value.offering.kind].book : '改时间') : '预约'}
      bar={view && (value.offering.mode === 'slots' ? <BySlots.Bar {...view} /> : <BySessions.Bar {...view} />)}
    >
      {offline && <Notice tone="warn" says="没网，现在约不了" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {view && (
        <>
          <Head offering={value.offering} />
          {value.offering.mode === 'slots' ? <BySlots.Body {...view} /> : <BySessions.Body {...view} />}
          <Rules offering={value.offering} />
        </>
      )}
      {act.unknown && <WhoAreYou act={act} />}
    </Screen>
  );
}

/** Whoever books is told when something changes, so a phone it takes; nothing else. */
function WhoAreYou({ act }: { act: BookAct }) {
  return (
    <Sheet title="留个手机号" close="先不约" onClose={act.giveUp} acts={<PhoneProof id="book" onProved={act.goOn} />}>
      <View className="note">有变动好通知你。没入会也能约。</View>
    </Sheet>
  );
}
