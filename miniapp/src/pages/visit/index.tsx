import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { countVisit, ratePlace } from '@nuanxin/shared-types';
import { Button, Cover, Notice, RateSheet, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { newRequestId } from '@/lib/ids';
import { kept, useCell } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { withPerson } from '@/lib/with-person';
import './index.scss';

type Counted = Awaited<ReturnType<typeof countHere>>;

/** What a door's code leads to: somebody came. Nobody must sign in for it, and whoever did not scan is welcome too. */
export default function VisitPage() {
  const { code, scene } = useRouter().params;
  const door = code ?? (scene ? decodeURIComponent(scene) : '');
  const [visit, setVisit] = useState<Counted | null>(null);
  const [rating, setRating] = useState<'asked' | 'done' | null>(null);
  const count = useAct();
  const come = () => count.run(door, async (requestId) => setVisit(await countHere(door, requestId)));
  useEffect(come, [door]);
  return (
    <Screen
      title="到了"
      bar={
        visit && (
          <Button id="visit-place" onClick={() => go.place(visit.place.id)}>
            这里有什么，几点关
          </Button>
        )
      }
    >
      {count.trouble && <Notice {...count.trouble} id="visit-trouble" />}
      {count.trouble && (
        <Button look="soft" busy={count.busy} id="visit-again" onClick={come}>
          再试一次
        </Button>
      )}
      {!visit && !count.trouble && <Skeleton rows={1} />}
      {visit && (
        <>
          <Cover height={152} />
          <View className="title visit-name" id="visit-name">
            {visit.place.name}
          </View>
          <View className="note">
            {visit.counted ? '来过一次，记下了。进来歇会儿。' : '刚才记过了，不会多记。进来歇会儿。'}
          </View>
          <View className="gap">
            <Rate rated={rating === 'done'} onRate={() => withPerson(() => setRating('asked'))} />
          </View>
          {rating === 'asked' && (
            <RateSheet
              name={visit.place.name}
              onClose={() => setRating(null)}
              send={async ({ stars, words, requestId }) => {
                await call(ratePlace, { id: visit.place.id, stars, ...(words && { words }), requestId });
                setRating('done');
              }}
            />
          )}
        </>
      )}
    </Screen>
  );
}

function Rate({ rated, onRate }: { rated: boolean; onRate: () => void }) {
  const signedIn = useCell(kept.session) !== null;
  if (rated) return <Notice tone="ok" says="交上去了" next="管理员和工会会看" id="visit-rated" />;
  return (
    <Button look="soft" icon="star" id="visit-rate" onClick={onRate}>
      {signedIn ? '这里怎么样，打个分' : '登录后打个分'}
    </Button>
  );
}

/** Without a session a phone counts by an id it keeps, so that one who comes twice is one. */
async function countHere(code: string, requestId: string) {
  const device = kept.visitor.get() ?? newRequestId();
  kept.visitor.set(device);
  return call(countVisit, { requestId, code, device });
}
