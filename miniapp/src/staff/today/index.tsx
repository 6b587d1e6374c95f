import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Redemption } from '@nuanxin/shared-types';
import { Button, Empty, Notice, Screen, Skeleton } from '@/components';
import { dayWords } from '@/lib/words';
import { UndoSheet } from '../undo/UndoSheet';
import { useUndo, type Undo } from '../undo/use-undo';
import { TodayRow } from './TodayRow';
import { useToday, type Today } from './use-today';
import './today.scss';

/** 今天的记录: what was given at this place today, and undoing it. */
export default function TodayPage() {
  const placeId = useRouter().params['placeId'] ?? '';
  const today = useToday(placeId);
  const undo = useUndo(today.reload);
  return (
    <Screen title="今天的记录">
      {today.problem && <Notice says={today.problem.says} next={today.problem.next} id="today-problem" />}
      {today.list && <Day list={today.list} undo={undo} />}
      {!today.list && !today.problem && <Skeleton />}
      {(today.list?.next || today.problem) && (
        <View className="gap">
          <Button look="line" id="today-more" busy={today.busy} onClick={today.more}>
            {today.problem ? '再试一次' : '看早些的'}
          </Button>
        </View>
      )}
      <UndoSheet undo={undo} />
    </Screen>
  );
}

function Day({ list, undo }: { list: NonNullable<Today['list']>; undo: Undo }) {
  const [first] = list.rows;
  if (!first) return <Empty says="今天还没给出去" note={`${dayWords(list.day)}，回去扫一个`} />;
  return (
    <>
      <View className="note" id="today-place">
        {first.place.name}，{dayWords(list.day)}
      </View>
      <View className="today-total" id="today-given">
        <View className="show">{list.given}</View>
        {unitOf(list.rows)}，今天已给
      </View>
      <View className="card list today-list" id="today-list">
        {list.rows.map((row) => (
          <TodayRow key={row.id} row={row} onUndo={() => undo.begin({ kind: 'booked', redemption: row })} />
        ))}
      </View>
    </>
  );
}

/** Things of different kinds are counted as 份. */
function unitOf(rows: Redemption[]): string {
  const [unit, ...others] = new Set(rows.map((it) => it.programme.unit));
  return unit !== undefined && others.length === 0 ? unit : '份';
}
