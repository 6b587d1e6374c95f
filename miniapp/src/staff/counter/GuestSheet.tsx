import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button, Field, FieldError, Sheet } from '@/components';
import { wordsOf } from '@/lib/api';
import { refreshCity } from '@/lib/session';
import { kept, useCell } from '@/lib/store';

/** Mainland mobile number, as the contract's schema has it. */
const PHONE = /^1[3-9]\d{9}$/;

export interface Guest {
  phone: string;
  category: string;
}

/** 先服务后入会: somebody who has not joined yet, by phone and job; the record becomes the membership later. */
export function GuestSheet(props: { gives: string; onGuest: (guest: Guest) => void; onClose: () => void }) {
  const [phone, setPhone] = useState('');
  const [category, setCategory] = useState<string | null>(null);
  const ready = PHONE.test(phone) && category !== null;
  const submit = (
    <Button id="staff-guest-submit" busy={!ready} onClick={() => category && props.onGuest({ phone, category })}>
      {props.gives}
    </Button>
  );
  return (
    <Sheet title="还没入会，先领" close="不办了" onClose={props.onClose} acts={submit}>
      <Field
        id="staff-guest-phone"
        label="手机号"
        type="number"
        maxLength={11}
        value={phone}
        onChange={setPhone}
        hint="以后入会时，今天这份一起算"
        problem={phone.length === 11 && !PHONE.test(phone) ? '手机号不对，再看一眼' : null}
      />
      <View className="field-label">工种</View>
      <CategoryPick chosen={category} onPick={setCategory} />
    </Sheet>
  );
}

function CategoryPick({ chosen, onPick }: { chosen: string | null; onPick: (code: string) => void }) {
  const city = useCell(kept.city);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!kept.city.get()) refreshCity().catch((error: unknown) => setProblem(wordsOf(error).says));
  }, []);
  if (!city) return problem ? <FieldError words={`${problem}，关上再打开一次`} /> : null;
  return (
    <View className="counter-chips">
      {city.categories.map(({ code, name }) => (
        <View
          key={code}
          id={`staff-guest-${code}`}
          className={`counter-chip${code === chosen ? ' on' : ''}`}
          ariaRole="radio"
          onClick={() => onPick(code)}
        >
          {name}
        </View>
      ))}
    </View>
  );
}
