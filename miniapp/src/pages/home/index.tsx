import { OfflineStrip, Screen, Skeleton } from '@/components';
import { ifAnswered } from '@/lib/api';
import { findPlaces, foremost, loadProgrammes } from '@/lib/catalogue';
import { usePosition } from '@/lib/position';
import { ensureSession, refreshMe } from '@/lib/session';
import { kept, useCell } from '@/lib/store';
import { useAround } from '@/lib/use-around';
import { useLoaded } from '@/lib/use-loaded';
import { BrandRow } from './BrandRow';
import { FirstStart } from './FirstStart';
import { Help } from './Help';
import { Hero } from './Hero';
import { Near } from './Near';
import { Next } from './Next';
import { OtherProgrammes } from './OtherProgrammes';
import { Walk } from './Walk';
import './index.scss';

export default function Home() {
  const me = useCell(kept.me);
  const { position, refused, ask } = usePosition();
  const programmes = useLoaded(
    kept.programmes,
    async () => {
      // Looking needs no session: where signing in fails, the programmes stand there all the same.
      await ifAnswered(ensureSession());
      const [rows] = await Promise.all([loadProgrammes(), ifAnswered(refreshMe())]);
      return rows;
    },
    me?.member?.memberId ?? '',
  );
  const places = useLoaded(kept.places, () => findPlaces({ ...position }), position ? 'here' : 'anywhere');
  const around = useAround(position).value;
  const first = programmes.value && foremost(programmes.value);

  return (
    <Screen tab="home" nav={<BrandRow />}>
      {programmes.offline && programmes.at !== null && <OfflineStrip at={programmes.at} />}
      {programmes.value ? (
        <Hero programme={first} member={me?.member ?? null} />
      ) : (
        <FirstStart offline={programmes.offline} onRetry={programmes.reload} />
      )}
      {programmes.value && <OtherProgrammes programmes={programmes.value.filter((it) => it !== first)} />}

      {places.value && <Near places={places.value} placed={position !== null} onAsk={refused ? null : ask} />}
      {programmes.value && !places.value && !places.offline && <Skeleton rows={1} />}
      {around && <Walk around={around} />}

      <Next />
      <Help />
    </Screen>
  );
}
