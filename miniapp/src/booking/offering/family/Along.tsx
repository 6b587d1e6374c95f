import { View } from '@tarojs/components';
import { Icon, SectionHead } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import type { AlongClass } from './use-along';

/** What the parent can do in the meantime; booked with the child's or not at all. */
export function Along(props: {
  classes: AlongClass[];
  chosen: string | null;
  onChoose: (it: AlongClass | null) => void;
}) {
  const { classes, chosen, onChoose } = props;
  if (classes.length === 0) return null;
  return (
    <>
      <SectionHead title="孩子上课，你也能上" />
      {classes.map((it) => {
        const on = it.session.id === chosen;
        const { session, offering } = it;
        return (
          <View
            key={session.id}
            id={`along-${session.id}`}
            className={on ? 'card along along-on' : 'card along'}
            hoverClass="pressed"
            {...aria('checkbox', on)}
            onClick={() => onChoose(on ? null : it)}
          >
            <View className="grow">
              <View className="head">{offering.name}</View>
              <View className="note">
                {hourWords(session.startsAt)} 到 {hourWords(session.endsAt)}
                {[session.title, session.room, session.price?.words].filter(Boolean).map((words) => `，${words}`)}
              </View>
            </View>
            {on ? <Icon name="ok" weight={2.6} /> : <Icon name="plus" />}
          </View>
        );
      })}
      <View className="note along-note">一起约：都有位才约，取消也一起取消。</View>
    </>
  );
}
