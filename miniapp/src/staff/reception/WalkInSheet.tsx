import { View } from '@tarojs/components';
import { walkIn, type Desk, type Slot } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { call } from '@/lib/api';
import { kept, useCell } from '@/lib/store';
import { useAct } from '@/lib/use-act';

/** Mainland mobile number, as the contract's schema has it. */
const PHONE = /^1[3-9]\d{9}$/;

/** 现场来的: somebody without a code takes the next free seat by phone and job. */
export function WalkInSheet(props: { desk: Desk; free: Slot[]; onDone: () => void; onClose: () => void }) {
  const { desk, free, onDone, onClose } = props;
  const [phone, setPhone] = useState('');
  const [category, choose] = useState('');
  const take = useAct();
  const city = useCell(kept.city);
  const [first] = free;
  const ready = PHONE.test(phone) && category !== '';
  const send = () => {
    const body = { offeringId: desk.offering.id, guest: { phone, category } };
    take.run(body, async (requestId) => {
      await call(walkIn, { ...body, requestId });
      onDone();
    });
  };
  return (
    <Sheet
      title="现场来的"
      close="不办了"
      onClose={onClose}
      acts={
        <Button id="walk-in-send" busy={take.busy || !ready} onClick={send}>
          现在接待
        </Button>
      }
    >
      {take.trouble && <Notice {...take.trouble} />}
      <View className="note">
        {first ? `最近的空位是 ${hourWords(first.startsAt)}。` : '今天看着没有空位了。'}有会员码的，点“扫签到码”更快。
      </View>
      <View className="gap">
        <Field
          id="walk-in-phone"
          label="手机号"
          type="number"
          maxLength={11}
          value={phone}
          onChange={setPhone}
          problem={phone.length === 11 && !PHONE.test(phone) ? '手机号不对，再看一眼' : null}
        />
      </View>
      <Choices
        id="walk-in"
        label="工种"
        options={(city?.categories ?? []).map(({ code, name }) => ({ code, name }))}
        chosen={category}
        onChoose={choose}
      />
    </Sheet>
  );
}
