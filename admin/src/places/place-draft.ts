import type { PlaceHours, PlaceKind, ShopPage } from '@nuanxin/shared-types';
import { placeHours } from '@nuanxin/shared-types/schema';
import type { Position } from '../map/pin-map.js';
import { EVERY_DAY, tidied } from './hours-draft.js';

/** A place as it stands in the form. */
export interface PlaceDraft {
  kind: PlaceKind;
  name: string;
  phone: string;
  address: string;
  district: string;
  unionId: string | undefined;
  hours: PlaceHours;
  facilityCodes: string[];
  services: { code: string; note: string }[];
  at: Position | null;
}

export function draftOf(place: ShopPage): PlaceDraft {
  const { kind, name, phone, address, district, schedule, facilityCodes, services, longitude, latitude, union } = place;
  return {
    ...{ kind, name, address, district, facilityCodes, hours: schedule, unionId: union.id },
    phone: phone ?? '',
    services: services.map(({ code, note }) => ({ code, note })),
    at: { longitude, latitude },
  };
}

export function newDraft(unionId: string | undefined, district: string, at: Position | null): PlaceDraft {
  return {
    ...{ kind: 'station', name: '', phone: '', address: '', district, unionId, at },
    ...{ hours: EVERY_DAY, facilityCodes: [], services: [] },
  };
}

/** Names of what is different: 改了 2 处. */
export function changesOf(before: PlaceDraft, now: PlaceDraft): string[] {
  const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return names.filter((it) => JSON.stringify(before[it]) !== JSON.stringify(now[it])).map((it) => NAMES[it]);
}

const NAMES = {
  ...{ kind: '种类', name: '名字', phone: '电话', address: '地址', district: '街道', hours: '开放时间' },
  ...{ facilityCodes: '设施', services: '服务', at: '位置' },
} as const;

/** What has to be filled in or mended first; null: it can be saved. */
export function missingOf({ name, address, district, unionId, hours, at }: PlaceDraft): string | null {
  if (!name.trim()) return '名字还没填';
  if (!address.trim()) return '地址还没填';
  if (!district.trim()) return '街道还没填';
  if (!unionId) return '还没选归哪个工会';
  if (!at) return '还没放图钉：在地图上点一下';
  if (!placeHours.safeParse(tidied(hours)).success) return '开放时间有填错的，看看日子和钟点';
  return null;
}

/** As `createPlace` and `changePlace` take it. */
export function factsOf({ kind, name, address, district, hours, facilityCodes, services, at }: PlaceDraft) {
  const position = at ?? { longitude: 0, latitude: 0 };
  const words = { name: name.trim(), address: address.trim(), district: district.trim() };
  return { kind, ...words, ...position, hours: tidied(hours), facilityCodes, services };
}
