import { Picker, View } from '@tarojs/components';
import { addDependant, RELATION_NAMES, RELATIONS, type Relation } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, ConsentSheet, Field, Icon, Notice, Sheet } from '@/components';
import { aria } from '@/lib/aria';
import { call } from '@/lib/api';
import { now } from '@/lib/clock';
import { kept, useCell } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { dayOf } from '@/lib/words';
import '@/components/ConsentRow.scss';
import '@/components/Field.scss';
import '@/components/Pick.scss';

const USUAL_AGE = 8;
export const RELATION_CHOICES = RELATIONS.map((code) => ({ code, name: RELATION_NAMES[code] }));

/** 登记孩子: name, birth date, what one is to the child, and the guardian's consent. */
export function AddChild({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const consent = useCell(kept.city)?.consent.guardian;
  const [name, setName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [relation, relate] = useState<Relation>('parent');
  const [agreed, agree] = useState(false);
  const [reading, read] = useState(false);
  const add = useAct();
  const missing = missingOf(name, birthDate, agreed);
  const send = () => {
    const body = { name: name.trim(), birthDate, relation, consent: consent?.version ?? '' };
    add.run(body, async (requestId) => {
      await call(addDependant, { ...body, requestId });
      onDone();
      onClose();
    });
  };
  if (reading && consent) return <ConsentSheet text={consent} onClose={() => read(false)} />;
  return (
    <Sheet
      title="登记孩子"
      close="先不登记"
      onClose={onClose}
      acts={
        <Button id="child-send" busy={add.busy || missing !== null} onClick={send}>
          {missing ?? '登记'}
        </Button>
      }
    >
      {add.trouble && <Notice {...add.trouble} />}
      <Field id="child-name" label="孩子的名字" hint="上课的老师点名用" value={name} onChange={setName} />
      <View className="field">
        <View className="field-label">出生日期</View>
        <Picker
          mode="date"
          value={birthDate || usualBirth()}
          end={dayOf(now())}
          onChange={(event) => setBirthDate(String(event.detail.value))}
        >
          <View id="child-birth" className="field-box pick">
            <View className={birthDate ? 'grow' : 'grow pick-none'}>{birthDate || '选一天'}</View>
            <Icon name="next" size={22} />
          </View>
        </Picker>
      </View>
      <Choices
        id="child-relation"
        label="你是孩子的"
        options={RELATION_CHOICES}
        chosen={relation}
        onChoose={(code) => relate(code as Relation)}
      />
      <View className="agree child-agree">
        <View
          id="child-agree"
          className={agreed ? 'agree-box agree-on' : 'agree-box'}
          {...aria('checkbox', agreed)}
          onClick={() => agree(!agreed)}
        >
          <View className="agree-tick">{agreed && <Icon name="ok" size={18} weight={3} />}</View>
          我是监护人，同意
        </View>
        <View className="agree-link" id="child-consent" {...aria('button')} onClick={() => read(true)}>
          {consent?.title}
        </View>
      </View>
    </Sheet>
  );
}

/** Where the wheel begins: school age, so that it is not turned through years. */
function usualBirth(): string {
  const [year, ...rest] = dayOf(now()).split('-');
  return [Number(year) - USUAL_AGE, ...rest].join('-');
}

/** What is still to be filled in; null: nothing. */
function missingOf(name: string, birthDate: string, agreed: boolean): string | null {
  if (name.trim().length < 2) return '先写名字';
  if (birthDate === '') return '先选出生日期';
  return agreed ? null : '先看同意书';
}
