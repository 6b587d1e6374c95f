import { View } from '@tarojs/components';
import type { StopService } from '@nuanxin/shared-types';
import { Icon } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';

/** What is done in the band: several in one visit, each with its seats. */
export function Services(props: { services: StopService[]; wanted: string[]; onToggle: (offeringId: string) => void }) {
  const { services, wanted, onToggle } = props;
  return (
    <View className="card list stop-services">
      {services.map(({ offering, session }) => {
        const can = session.free > 0 && session.refusal === null;
        const on = can && wanted.includes(offering.id);
        return (
          <View
            key={offering.id}
            id={`service-${offering.id}`}
            className={can ? 'item stop-service' : 'item stop-service stop-full'}
            {...(can && { hoverClass: 'pressed', ...aria('checkbox', on), onClick: () => onToggle(offering.id) })}
          >
            <Icon name={KINDS[offering.kind].icon} />
            <View className="grow">
              <View className={on ? 'strong' : ''}>{offering.name}</View>
              <View className="note">{wordsOf({ offering, session })}</View>
            </View>
            <View className={on ? 'stop-tick stop-tick-on' : 'stop-tick'}>
              {on && <Icon name="ok" size={18} weight={3} />}
            </View>
          </View>
        );
      })}
    </View>
  );
}

function wordsOf({ offering, session }: StopService): string {
  if (session.refusal) return session.refusal.says;
  const seats = session.free > 0 ? `还空 ${session.free} 个` : '约满了';
  return [session.price?.words, seats, offering.bring && `准备：${offering.bring}`].filter(Boolean).join('，');
}
