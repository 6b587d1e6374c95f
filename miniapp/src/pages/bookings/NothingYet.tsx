import type { Offering } from '@nuanxin/shared-types';
import { Button, Empty, Skeleton } from '@/components';
import { KINDS } from '@/lib/appointment-words';
import { go } from '@/lib/go';
import { foremostOffering } from '@/lib/offerings';
import type { Loaded } from '@/lib/use-loaded';

/** Nothing booked: the unlit door, and one thing to book. */
export function NothingYet({ offerings }: { offerings: Loaded<Offering[]> }) {
  if (!offerings.value && !offerings.offline) return <Skeleton rows={1} />;
  const first = foremostOffering(offerings.value ?? []);
  if (!first)
    return (
      <Empty says="还没约过" note="现在没有能约的，开了写在这里">
        <Button look="soft" small id="bookings-places" onClick={go.places}>
          先看附近有什么
        </Button>
      </Empty>
    );
  return (
    <>
      <Empty says="还没约过">
        <Button look="soft" small id="bookings-first" onClick={() => go.offering(first.id)}>
          {KINDS[first.kind].book}
        </Button>
      </Empty>
      <Button look="soft" icon="list" id="bookings-more" onClick={go.offerings}>
        看看还能约什么
      </Button>
    </>
  );
}
