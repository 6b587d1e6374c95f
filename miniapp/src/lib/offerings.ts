import { listOfferings, type Offering } from '@nuanxin/shared-types';
import { call } from './api';
import { usePosition } from './position';
import { memoryCell, type Kept } from './store';
import { useLoaded, type Loaded } from './use-loaded';

/** Lives as long as the app: several screens show the same list. */
const offerings = memoryCell<Kept<Offering[]>>();

/** What can be booked, nearest first where it is known from where. */
export function useOfferings(): Loaded<Offering[]> {
  const { position } = usePosition();
  return useLoaded(
    offerings,
    async () => (await call(listOfferings, { ...position })).rows,
    position ? 'here' : 'anywhere',
  );
}

/** The one a screen speaks of first: the nearest haircut, else the nearest of all. */
export function foremostOffering(rows: readonly Offering[]): Offering | null {
  return rows.find((it) => it.kind === 'haircut') ?? rows[0] ?? null;
}
