import { createContext, useContext } from 'react';
import { getCity, getMe, listProgrammes, type City, type Me, type Programme } from '@nuanxin/shared-types';
import { call } from './api.js';
import { learnTime } from './kit/clock.js';

/** What every page of the desk needs to know. */
export interface Desk {
  city: City;
  me: Me;
  /** Those the union runs; the first is shown first. */
  programmes: Programme[];
}

export async function loadDesk(): Promise<Desk> {
  const [city, me, programmes] = await Promise.all([call(getCity, {}), call(getMe, {}), call(listProgrammes, {})]);
  learnTime(city.now);
  return { city, me, programmes: programmes.rows };
}

const context = createContext<Desk | null>(null);
export const DeskProvider = context.Provider;

export function useDesk(): Desk {
  const desk = useContext(context);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}
