import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PlaceCase } from '@nuanxin/shared-types';
import { Button, Icon } from '@/components';
import { REPORT_WORDS } from '@/lib/report-words';
import { kept, useCell } from '@/lib/store';
import { agoWords, choicesOf, clockWords, type AnswerChoice } from './answers';
import { AnswerSheet } from './AnswerSheet';
import { Photo } from './Photo';

/** What people said of the place, since when, and by when an answer is due. */
export function Matter({ matter, now, onDone }: { matter: PlaceCase; now: number; onDone: () => void }) {
  const [choice, choose] = useState<AnswerChoice | null>(null);
  const { id, kind, facility, people, since, dueAt, reports, disputed } = matter;
  const named = useCell(kept.city)?.facilities.find((it) => it.code === facility)?.name;
  const late = dueAt < now;
  return (
    <View className={`card matter${disputed ? ' matter-disputed' : ''}`} data-kind={kind}>
      <View className="head">
        {people} 人说{named ? `${named}坏了` : REPORT_WORDS[kind]}
      </View>
      <View className={late ? 'matter-clock bad' : 'matter-clock'}>
        <Icon name="clock" size={20} />
        {agoWords(since, now)}，{clockWords(dueAt, now)}
      </View>
      {disputed && <View className="note care">地图上已经变色，答复了就恢复</View>}
      {reports
        .filter((it) => it.words !== '' || it.photoId !== null)
        .map(({ at, words, photoId }) => (
          <View key={at} className="note matter-words">
            {words && `“${words}”`}
            {photoId && <Photo id={photoId} />}
          </View>
        ))}
      <View className="matter-acts">
        {choicesOf(matter).map((it) => (
          <Button
            key={it.kind}
            small
            look={it.kind === 'mended' ? 'main' : 'soft'}
            id={`answer-${it.kind}-${id}`}
            onClick={() => choose(it)}
          >
            {it.words}
          </Button>
        ))}
      </View>
      {choice && <AnswerSheet matter={matter} choice={choice} onClose={() => choose(null)} onDone={onDone} />}
    </View>
  );
}
