import { View } from '@tarojs/components';
import { listMyRedemptions, type Redemption } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Empty, Notice, OfflineStrip, Screen, Skeleton } from '@/components';
import { ApiError, call, Offline } from '@/lib/api';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { clockTime, dayOf, dayWords } from '@/lib/words';
import './index.scss';

interface Page {
  rows: Redemption[];
  next: string | null;
}

/** What I took, by day, newest first. */
export default function RedemptionsPage() {
  const cell = usePageCell(() => memoryCell<Kept<Page>>());
  const page = useLoaded(cell, () => call(listMyRedemptions, {}), '');
  const [busy, setBusy] = useState(false);
  const { rows = [], next = null } = page.value ?? {};

  const more = async (before: string) => {
    setBusy(true);
    try {
      const older = await call(listMyRedemptions, { before });
      cell.set({ value: { rows: [...rows, ...older.rows], next: older.next }, at: now() });
    } catch (error) {
      // The button stays, and may be tapped again.
      if (!(error instanceof ApiError || error instanceof Offline)) throw error;
    } finally {
      setBusy(false);
    }
  };

  return (
    <Screen title="我的领取">
      {page.offline && page.at !== null && <OfflineStrip at={page.at} />}
      {page.offline && !page.value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!page.value && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {page.value && rows.length === 0 && (
        <Empty says="还没领过">
          <Button look="soft" small onClick={go.places}>
            看看哪里能领
          </Button>
        </Empty>
      )}
      {daysOf(rows).map(([day, taken]) => (
        <Day key={day} day={day} taken={taken} />
      ))}
      {next !== null && (
        <View className="gap">
          <Button look="soft" busy={busy} onClick={() => void more(next)}>
            看更早的
          </Button>
        </View>
      )}
    </Screen>
  );
}

function Day({ day, taken }: { day: string; taken: Redemption[] }) {
  return (
    <View>
      <View className="sec">
        <View className="head">{day === dayOf(now()) ? '今天' : dayWords(day)}</View>
      </View>
      <View className="card list places">
        {taken.map((it) => (
          <View key={it.id} className="item row redemption">
            <View className="grow">
              <View className="head">{it.place.name}</View>
              <View className="note">
                {clockTime(it.at)}·{it.programme.name}
              </View>
            </View>
            <View className="right">
              <View className={it.reversedAt === null ? 'head nb' : 'head nb redemption-undone'}>
                {it.quantity} {it.programme.unit}
                {it.programme.item}
              </View>
              {it.reversedAt !== null && <View className="note nb">已撤销</View>}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

function daysOf(rows: Redemption[]): [string, Redemption[]][] {
  const days = new Map<string, Redemption[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days];
}
