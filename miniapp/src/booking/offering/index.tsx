import { useRouter } from '@tarojs/taro';
import { Notice, Screen, Skeleton } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { CourseFace } from '../course/CourseFace';
import { WhoAreYou } from '../WhoAreYou';
import { Head, Rules } from './Head';
import { BySessions } from './BySessions';
import { BySlots } from './BySlots';
import { useBook } from './use-book';
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
  const Times = value?.offering.mode === 'slots' ? BySlots : BySessions;
  const view = value && { facts: value, picking, act, moves: move !== null };
  return (
    <Screen
      title={value ? (move === null ? KINDS[value.offering.kind].book : '改时间') : '预约'}
      bar={view && (value.course ? <CourseFace.Bar course={value.course} /> : <Times.Bar {...view} />)}
    >
      {offline && <Notice tone="warn" says="没网，现在约不了" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={3} />}
      {view && (
        <>
          <Head offering={value.offering} />
          {value.course ? <CourseFace.Body course={value.course} /> : <Times.Body {...view} />}
          <Rules offering={value.offering} />
        </>
      )}
      {act.unknown && <WhoAreYou onProved={act.goOn} onClose={act.giveUp} />}
    </Screen>
  );
}
