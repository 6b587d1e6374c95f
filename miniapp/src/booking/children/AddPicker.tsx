import { View } from '@tarojs/components';
import { addPicker, type Dependant, type Relation } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { RELATION_CHOICES } from './AddChild';

/** Mainland mobile number, as the contract's schema has it. */
const PHONE = /^1[3-9]\d{9}$/;

/** 加接送人: somebody besides the guardian. */
export function AddPicker({ child, onDone, onClose }: { child: Dependant; onDone: () => void; onClose: () => void }) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [relation, relate] = useState<Relation>('grandparent');
  const add = useAct();
  const ready = name.trim().length >= 2 && PHONE.test(phone);
  const send = () => {
    const body = { id: child.id, name: name.trim(), phone, relation };
    add.run(body, async (requestId) => {
      await call(addPicker, { ...body, requestId });
      onDone();
      onClose();
    });
  };
  return (
    <Sheet
      title={`谁能接${child.name}`}
      close="先不加"
      onClose={onClose}
      acts={
        <Button id="picker-send" busy={add.busy || !ready} onClick={send}>
          {ready ? '加上' : '写名字和手机号'}
        </Button>
      }
    >
      {add.trouble && <Notice {...add.trouble} />}
      <Field id="picker-name" label="名字" value={name} onChange={setName} />
      <Field
        id="picker-phone"
        label="手机号"
        type="number"
        maxLength={11}
        hint="老师只看得到后四位"
        value={phone}
        problem={phone.length === 11 && !PHONE.test(phone) ? '手机号不对，再看一眼' : null}
        onChange={setPhone}
      />
      <Choices
        id="picker-relation"
        label="是孩子的"
        options={RELATION_CHOICES}
        chosen={relation}
        onChoose={(code) => relate(code as Relation)}
      />
      <View className="note gap">跟对方说一声再写上。</View>
    </Sheet>
  );
}
