import { View } from '@tarojs/components';
import type { Enrolment } from '@nuanxin/shared-types';
import { aria } from '@/lib/aria';
import { enrolmentStanding } from '@/lib/enrolment-standing';
import { go } from '@/lib/go';
import { dayOf, dayWords } from '@/lib/words';
import { Icon } from './Icon';
import { Tag } from './Tag';
import './EnrolmentCard.scss';

/** A course I enrolled for, and how that stands. */
export function EnrolmentCard({ enrolment }: { enrolment: Enrolment }) {
  const { id, offering, status, position, sessions, certificate } = enrolment;
  const { tone, says } = enrolmentStanding(status);
  const [first] = sessions;
  const last = sessions.at(-1);
  return (
    <View
      className="card enrolment-card"
      id={`enrolment-${id}`}
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => go.enrolment(id)}
    >
      <View className="grow">
        <View className="head">{offering.name}</View>
        {first && last && (
          <View className="note">
            {sessions.length} 次课，{dayWords(dayOf(first.startsAt))}到 {dayWords(dayOf(last.startsAt))}
          </View>
        )}
        <Tag tone={tone}>
          {position > 0 ? `候补第 ${position} 位` : says}
          {certificate && !certificate.revoked && '，有证书'}
        </Tag>
      </View>
      <Icon name="next" />
    </View>
  );
}
