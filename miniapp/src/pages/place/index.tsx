import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { PLACE_KINDS } from '@nuanxin/shared-types';
import { Button, GoButton, Notice, Screen, Skeleton } from '@/components';
import { go } from '@/lib/go';
import { Bookable } from './Bookable';
import { Facilities } from './Facilities';
import { Head } from './Head';
import { Hours } from './Hours';
import { Life } from './Life';
import { Offers } from './Offers';
import { Services } from './Services';
import { Stays } from './Stays';
import { Tell } from './Tell';
import { usePlace } from './use-place';
import { Wishes } from './Wishes';
import './index.scss';

/** One place: is it open, what is there, how to get there. */
export default function PlacePageScreen() {
  const { id = '' } = useRouter().params;
  const { page, know } = usePlace(id);
  const { place, truth = null, offers = [], bookable = [], life, wishes = [] } = page.value ?? {};
  const { phone } = place ?? {};

  return (
    <Screen
      title={place ? PLACE_KINDS[place.kind] : '地方'}
      bar={
        place && (
          <View className={phone ? 'place-bar' : ''}>
            {phone && (
              <Button look="line" icon="tel" id="place-call" onClick={() => go.call(phone)}>
                打电话
              </Button>
            )}
            <GoButton place={place} />
          </View>
        )
      }
    >
      {page.offline && <Notice tone="warn" says="没网，开没开门可能变了" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!place && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {place && (
        <>
          <Head place={place} truth={truth} />
          <Facilities place={place} truth={truth} />
          <Tell place={place} truth={truth} onKnow={know} />
          {offers.length > 0 && <Offers offers={offers} />}
          {bookable.length > 0 && <Bookable offerings={bookable} />}
          {'hoursLines' in place && (
            <>
              <Stays stays={place.stays} />
              <Hours page={place} />
              <Services services={place.services} partners={life?.partners ?? []} />
            </>
          )}
          {life && life.events.length > 0 && <Life events={life.events} />}
          <Wishes place={place} wishes={wishes} onChange={page.reload} />
        </>
      )}
    </Screen>
  );
}
