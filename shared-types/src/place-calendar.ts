import { route, type Done } from './route.js';

/** Something that takes place at a place on a day (活动日程). */
export interface PlaceEvent {
  id: string;
  placeId: string;
  title: string;
  /** Business day, and the clock there, `HH:MM`; `to` is later the same day. */
  day: string;
  from: string;
  to: string;
  /** What it is, in a sentence; may be empty. */
  what: string;
  /** Who holds it: `市心理学会`, `社区医院`; may be empty. */
  who: string;
  /** Why it does not take place; null: it does. */
  cancelled: string | null;
}
/** What a worker sees of a place beside its facts: partners with a running agreement, and what comes up. */
export interface PlaceLife {
  partners: string[];
  /** Today and the next 60 days, at most 30, cancelled ones too: whoever planned to come shall see it. */
  events: PlaceEvent[];
}
export const getPlaceLife = route<{ id: string }, PlaceLife>('GET', '/places/:id/life', 'anyone');

type EventFacts = Pick<PlaceEvent, 'title' | 'day' | 'from' | 'to' | 'what' | 'who'>;
/** Of one place from `from` to `until` (both included), by time; the first 400. */
export const listPlaceEvents = route<{ id: string; from: string; until: string }, { rows: PlaceEvent[] }>(
  'GET',
  '/places/:id/events',
  'anyone',
);
/** `weeks`: that many times, always on the same weekday; 1 is once. */
export const addPlaceEvents = route<
  EventFacts & { id: string; requestId: string; weeks: number },
  { rows: PlaceEvent[] }
>('POST', '/places/:id/events', 'places');
export const changePlaceEvent = route<EventFacts & { id: string; requestId: string }, PlaceEvent>(
  'PUT',
  '/place-events/:id',
  'places',
);
/** It does not take place; it stays in the calendar, struck through. */
export const cancelPlaceEvent = route<{ id: string; requestId: string; reason: string }, Done>(
  'POST',
  '/place-events/:id/cancellation',
  'places',
);

/** `volunteer` 志愿者, `cleaning` 值日打扫. */
export const TURN_KINDS = ['volunteer', 'cleaning'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];
/** Whose turn it is on a day (值日). */
export interface PlaceTurn {
  day: string;
  kind: TurnKind;
  /** One or several names, as the place writes them. Kept encrypted, shown to the union's cadres alone. */
  who: string;
}
/** From `from` to `until`, both included; the first 800. */
export const listPlaceTurns = route<{ id: string; from: string; until: string }, { rows: PlaceTurn[] }>(
  'GET',
  '/places/:id/turns',
  'places',
);
/** Sets the days' turn of this kind; an empty `who` clears it. */
export const setPlaceTurns = route<
  { id: string; requestId: string; kind: TurnKind; days: string[]; who: string },
  Done
>('PUT', '/places/:id/turns', 'places');
