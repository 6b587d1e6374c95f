import {
  OFFERING_KINDS,
  type Audience,
  type ManagedOffering,
  type OfferingDraft,
  type OfferingKind,
  type PriceRule,
} from '@nuanxin/shared-types';
import { KINDS } from '../kinds.js';

export const EVERYBODY: Audience = {
  membersOnly: false,
  categories: [],
  unionIds: [],
  badges: [],
  honours: [],
  minAge: null,
  maxAge: null,
};

/** The kind named in an address; null where it names none. */
export function kindOf(word: string | undefined): OfferingKind | null {
  return OFFERING_KINDS.find((it) => it === word) ?? null;
}

/** What an offering of a kind is as a rule; read, and changed where it differs. */
export function beginningOf(kind: OfferingKind): OfferingDraft {
  const { mode, durationMinutes, bufferMinutes } = KINDS[kind].begins;
  return {
    kind,
    name: '',
    summary: '',
    bring: '',
    mode,
    placeId: '',
    room: '',
    outdoor: false,
    children: kind === 'childcare' ? { pickUp: true } : null,
    course: null,
    team: null,
    slots: { durationMinutes, bufferMinutes, season: null, holidays: 'closed', makeUpWeekday: null },
    prices: [{ weekdays: [], audience: EVERYBODY, fen: 0 }],
    limits: {
      group: null,
      times: mode === 'slots' ? 1 : 10,
      period: mode === 'slots' ? 'month' : 'ever',
      aheadDays: mode === 'slots' ? 7 : 60,
      opensMinute: 480,
      closesMinutes: 0,
      cancelMinutes: 120,
      offerMinutes: 30,
      noShow: { times: 3, days: 90, pauseDays: 30 },
    },
  };
}

/** What of an offering can be rewritten. */
export function draftOf(offering: ManagedOffering): OfferingDraft {
  const { kind, name, summary, bring, mode, placeId, room, outdoor, slots, prices, limits } = offering;
  const { children, course, team } = offering;
  return { kind, name, summary, bring, mode, placeId, room, outdoor, children, course, team, slots, prices, limits };
}

/** What is still wrong with a draft, in one line; null where it can be saved. */
export function problemOf({ name, placeId, prices, slots }: OfferingDraft): string | null {
  if (!name.trim()) return '给项目起个名字';
  if (!placeId) return '选一个地方';
  if (prices.length === 0) return '写上给谁、多少钱';
  if (prices.some(ageUpsideDown)) return '年龄的上限比下限小，改一下';
  if (slots.durationMinutes < 5) return '每位至少 5 分钟';
  return null;
}

function ageUpsideDown({ audience: { minAge, maxAge } }: PriceRule): boolean {
  return minAge !== null && maxAge !== null && maxAge < minAge;
}
