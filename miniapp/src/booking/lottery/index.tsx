import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { getLottery, type DrawResult, type Lottery } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Screen, SectionHead, Skeleton } from '@/components';
import { whenWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { redraw } from './draw';
import './index.scss';

/** 摇号公示: every number, the result, and drawing it again by oneself. */
export default function LotteryPage() {
  const { id: sessionId = '' } = useRouter().params;
  const { value, offline, refusal } = useLoaded(
    usePageCell(() => memoryCell<Kept<Lottery>>()),
    () => call(getLottery, { sessionId }),
    sessionId,
  );
  return (
    <Screen title="摇号公示">
      {offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value && (
        <>
          <HowDrawn lottery={value} />
          <Numbers lottery={value} />
        </>
      )}
    </Screen>
  );
}

function HowDrawn({ lottery }: { lottery: Lottery }) {
  const { capacity, drawAt, seed, seedHash, rows } = lottery;
  const [checked, check] = useState<ReturnType<typeof redraw> | null>(null);
  const holds = checked?.seedHolds && checked.orderHolds;
  return (
    <View className="card">
      <View className="head">
        {rows.length} 人报名，{capacity} 个名额
      </View>
      <View className="note">
        {whenWords(drawAt, now())} {seed === null ? '摇号，摇完在这里公布' : '摇的'}
      </View>
      <View className="note gap">
        摇法：把“种子:号码”算一遍 SHA-256，从小到大排，前 {capacity} 个中，后面的按这个顺序候补。
        种子在报名前就定好，先公布它的 SHA-256，谁也改不了。
      </View>
      <View className="note gap">种子的 SHA-256</View>
      <View className="hash">{seedHash}</View>
      {seed !== null && (
        <>
          <View className="note gap">种子</View>
          <View className="hash">{seed}</View>
          <View className="gap">
            <Button look="soft" small id="lottery-check" onClick={() => check(redraw({ ...lottery, seed }))}>
              在这台手机上重算一遍
            </Button>
          </View>
        </>
      )}
      {checked && (
        <View className="gap">
          <Notice
            id="lottery-checked"
            tone={holds ? 'ok' : 'no'}
            says={holds ? '算出来一样' : '算出来不一样'}
            next={holds ? '种子和顺序都对得上' : '截图留着，打 12351 问工会'}
          />
        </View>
      )}
    </View>
  );
}

const RESULT_WORDS: Record<DrawResult, string> = { won: '中', reserve: '候补', void: '不算' };

function Numbers({ lottery: { sessionId, rows } }: { lottery: Lottery }) {
  const own = useCell(kept.bookings)?.value.entries.find((it) => it.sessionId === sessionId)?.number;
  return (
    <>
      <SectionHead title="号码" />
      <View className="card list lots">
        {rows.map(({ number, result }) => (
          <View key={number} className={number === own ? 'item lot lot-own' : 'item lot'}>
            <View className="grow">
              {number}
              {number === own && '，你的'}
            </View>
            <View className={result === 'won' ? 'good' : 'note'}>{result ? RESULT_WORDS[result] : '等摇号'}</View>
          </View>
        ))}
      </View>
    </>
  );
}
