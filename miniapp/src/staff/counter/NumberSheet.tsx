import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Sheet } from '@/components';
import { inputName } from '@/lib/aria';

const DIGITS = 8;

/** The 8 digits read aloud, for a broken camera or screen. */
export function NumberSheet(props: { gives: string; onNumber: (number: string) => void; onClose: () => void }) {
  const [number, setNumber] = useState('');
  const missing = DIGITS - number.length;
  const submit = (
    <Button id="staff-number-submit" busy={missing > 0} onClick={() => props.onNumber(number)}>
      {missing > 0 ? `还差 ${missing} 位` : props.gives}
    </Button>
  );
  return (
    <Sheet title="请对方念码下面的 8 位数" close="不输了" onClose={props.onClose} acts={submit}>
      <View className="counter-input">
        <Input
          id="staff-number"
          className="counter-digits"
          type="number"
          value={number}
          maxlength={DIGITS}
          focus
          {...inputName('8 位数')}
          onInput={(event) => setNumber(event.detail.value.replace(/\D/g, '').slice(0, DIGITS))}
        />
      </View>
    </Sheet>
  );
}
