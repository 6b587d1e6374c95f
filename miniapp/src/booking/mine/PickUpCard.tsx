import { View } from '@tarojs/components';
import type { Booking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, QrCode } from '@/components';
import { hourWords } from '@/lib/appointment-words';

const SIZE = 208;
const READ_AT_ONCE = 4;

/**
 * 接送码: whoever comes shows it, and the teacher looks at the list. Before the child is `inside` it waits behind a tap, so that
 * the two codes of a booking are not mixed up at the door.
 */
export function PickUpCard(props: { pickUp: NonNullable<Booking['pickUp']>; child: string; inside: boolean }) {
  const { pickUp, child, inside } = props;
  const { code, pickedUp } = pickUp;
  const [open, show] = useState(inside);
  if (pickedUp)
    return (
      <View className="gap">
        <Notice tone="ok" id="picked-up" says={`${hourWords(pickedUp.at)} 接走了`} next={`${pickedUp.by}接的`} />
      </View>
    );
  if (!open && !inside)
    return (
      <View className="gap">
        <Button look="soft" small icon="baby" id="pick-up-show" onClick={() => show(true)}>
          放学接{child}的码
        </Button>
      </View>
    );
  return (
    <View className="card gap code-card" id="pick-up">
      <View className="head">接{child}</View>
      <View className="booking-code">
        <QrCode id="pick-up-code" text={code} size={SIZE} />
      </View>
      <View className="note centre">谁来接，就把这个码给谁。老师还要核对接送名单。</View>
      <View className="code-letters">{code.match(new RegExp(`.{1,${READ_AT_ONCE}}`, 'g'))?.join(' ')}</View>
    </View>
  );
}
