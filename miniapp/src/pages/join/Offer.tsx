import { View } from '@tarojs/components';
import { getJoinOffer, type JoinOffer } from '@nuanxin/shared-types';
import { Cover, Icon, Mark, NavBar, Notice, Screen, Skeleton, type IconName } from '@/components';
import { ApiError, call } from '@/lib/api';
import { kept, memoryCell, useCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { JoinButton } from './JoinButton';

const OFFER_ICONS: Record<JoinOffer['offers'][number]['icon'], IconName> = {
  drop: 'water',
  house: 'home',
  scissors: 'cut',
  scales: 'law',
};

/** What one gets, before anything is asked. */
export function Offer(props: { poster: string; onPhone: () => void; onProved: () => void }) {
  const { poster, onPhone, onProved } = props;
  const city = useCell(kept.city);
  const offer = useLoaded(
    usePageCell(() => memoryCell<Kept<JoinOffer>>()),
    () => offerOf(poster),
    poster,
  );
  return (
    <Screen
      ground="lamp"
      nav={
        <NavBar>
          <Mark />
          <View className="nav-title">{city?.brand ?? '暖新'}</View>
        </NavBar>
      }
      bar={
        <>
          <JoinButton onPhone={onPhone} onProved={onProved} />
          <View className="note join-foot">不收钱，不影响你跟平台的关系</View>
        </>
      }
    >
      <Cover height={112} />
      {offer.value && offer.value.code !== poster && (
        <View className="gap">
          <Notice tone="warn" says="这张海报的码不能用了" next="也可以直接入会" />
        </View>
      )}
      <View className="join-who">{offer.value?.union.name}</View>
      <View className="join-slogan">
        {(city?.slogan ?? []).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {offer.value && (
        <View className="card list join-offers">
          {offer.value.offers.map(({ icon, title, note }) => (
            <View key={title} className="item join-offer">
              <View className="join-door">
                <Icon name={OFFER_ICONS[icon]} />
              </View>
              <View className="grow">
                <View className="head">{title}</View>
                <View className="note">{note}</View>
              </View>
            </View>
          ))}
        </View>
      )}
      {offer.offline && !offer.value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {!offer.value && !offer.offline && <Skeleton rows={3} />}
    </Screen>
  );
}

/** A withdrawn poster still leads in: the catch-all union's offer, which carries another code. */
async function offerOf(poster: string): Promise<JoinOffer> {
  try {
    return { ...(await call(getJoinOffer, { code: poster })), code: poster };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'JOIN_CODE_UNKNOWN') return call(getJoinOffer, { code: '-' });
    throw error;
  }
}
