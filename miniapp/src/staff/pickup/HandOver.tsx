import { View } from '@tarojs/components';
import { RELATION_NAMES, type PickUpCard } from '@nuanxin/shared-types';
import { Button, Icon, Notice } from '@/components';
import { aria } from '@/lib/aria';
import { hourWords } from '@/lib/appointment-words';
import type { Act } from '@/lib/use-act';

/** The child, and who may pick it up: the teacher looks up, asks for the last four digits, taps whoever it is. */
export function HandOver(props: {
  card: PickUpCard;
  act: Act;
  onGive: (pickerId: string | null) => void;
  onClose: () => void;
}) {
  const { card, act, onGive, onClose } = props;
  const { child, guardian, pickers, pickedUp } = card;
  const people = [
    { id: null, name: guardian.name, what: '家长', phone: guardian.phone },
    ...pickers.map((it) => ({ id: it.id, name: it.name, what: RELATION_NAMES[it.relation], phone: it.phone })),
  ];
  return (
    <>
      <View className="show pickup-child" id="pickup-child">
        {child}
      </View>
      {act.trouble && <Notice {...act.trouble} id="pickup-trouble" />}
      {pickedUp ? (
        <Notice
          tone="ok"
          id="pickup-done"
          says={`${hourWords(pickedUp.at)} 交给${pickedUp.by}`}
          next="家长收到通知了"
        />
      ) : (
        <>
          <View className="head pickup-left">来的是谁，点一下就交</View>
          {people.map(({ id, name, what, phone }) => (
            <View
              key={id ?? 'guardian'}
              id={`give-${id ?? 'guardian'}`}
              className="card pickup-person"
              hoverClass="pressed"
              {...aria('button')}
              onClick={() => act.busy || onGive(id)}
            >
              <View className="grow">
                <View className="head">
                  {name}，{what}
                </View>
                <View className="note">{phone}，请对方说后四位</View>
              </View>
              <Icon name="next" />
            </View>
          ))}
          <View className="note">都不是就不交，打家长电话核对。</View>
        </>
      )}
      <View className="gap">
        <Button look={pickedUp ? 'main' : 'line'} id="pickup-next" onClick={onClose}>
          {pickedUp ? '下一个' : '先不交'}
        </Button>
      </View>
    </>
  );
}
