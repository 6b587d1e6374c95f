import {
  getPlace,
  getPlaceLife,
  getPlaceTruth,
  listOfferings,
  listPlaceOffers,
  listWishes,
  type Offering,
  type Place,
  type PlaceLife,
  type PlaceOffer,
  type PlacePage,
  type PlaceTruth,
  type Wish,
} from '@nuanxin/shared-types';
import { call, ifAnswered } from '@/lib/api';
import { usePosition } from '@/lib/position';
import { kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

/** All there is to say of a place; beside the place itself everything may be missing. */
export interface PlaceFacts {
  place: Place | PlacePage;
  truth: PlaceTruth | null;
  offers: PlaceOffer[];
  /** What can be booked there. */
  bookable: Offering[];
  life: PlaceLife;
  wishes: Wish[];
}

const NO_LIFE: PlaceLife = { partners: [], events: [] };

export function usePlace(id: string): { page: Loaded<PlaceFacts>; know: (truth: PlaceTruth) => void } {
  const { position } = usePosition();
  const cell = usePageCell(() => rememberedPlace(id));
  const load = async (): Promise<PlaceFacts> => {
    const [place, truth, offers, bookable, life, wishes] = await Promise.all([
      call(getPlace, { id, ...position }),
      ifAnswered(call(getPlaceTruth, { id })),
      ifAnswered(call(listPlaceOffers, { id })),
      ifAnswered(call(listOfferings, { placeId: id })),
      ifAnswered(call(getPlaceLife, { id })),
      ifAnswered(call(listWishes, { id })),
    ]);
    return {
      place,
      truth,
      offers: offers?.rows ?? [],
      bookable: bookable?.rows ?? [],
      life: life ?? NO_LIFE,
      wishes: wishes?.rows ?? [],
    };
  };
  const page = useLoaded(cell, load, `${id}${position ? ' here' : ''}`);
  const know = (truth: PlaceTruth) => {
    const held = cell.get();
    if (held) cell.set({ ...held, value: { ...held.value, truth } });
  };
  return { page, know };
}

/** Opens with what the list already knew. */
function rememberedPlace(id: string) {
  const cell = memoryCell<Kept<PlaceFacts>>();
  const list = kept.places.get();
  const known = list?.value.find((it) => it.id === id);
  if (list && known)
    cell.set({
      value: { place: known, truth: null, offers: known.offers, bookable: [], life: NO_LIFE, wishes: [] },
      at: list.at,
    });
  return cell;
}
