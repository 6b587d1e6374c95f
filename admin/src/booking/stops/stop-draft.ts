import type { StopDraft } from '@nuanxin/shared-types';

/** Bounds of the contract. */
const MOST_BANDS = 24;

/** A stop as its sentence has it: bands follow from the hours. */
export interface StopWords extends Omit<StopDraft, 'bands'> {
  fromMinute: number;
  toMinute: number;
  /** Length of a band. */
  bandMinutes: number;
}

export function beginningOf(day: string): StopWords {
  return {
    team: '',
    placeId: '',
    enterprise: '',
    room: '',
    day,
    note: '',
    fromMinute: 9 * 60,
    toMinute: 12 * 60,
    bandMinutes: 30,
    services: [],
  };
}

/** One band after the other; what is left at the end is too short for one. */
export function bandsOf({ fromMinute, toMinute, bandMinutes }: StopWords): StopDraft['bands'] {
  const many = Math.max(0, Math.floor((toMinute - fromMinute) / bandMinutes));
  return Array.from({ length: many }, (_, i) => ({
    fromMinute: fromMinute + i * bandMinutes,
    toMinute: fromMinute + (i + 1) * bandMinutes,
  }));
}

export function draftOf(words: StopWords): StopDraft {
  const { team, placeId, enterprise, room, day, note, services } = words;
  return { team, placeId, enterprise, room, day, note, services, bands: bandsOf(words) };
}

/** What is still wrong, in one line; null where it can be saved. */
export function problemOf(words: StopWords): string | null {
  const bands = bandsOf(words).length;
  if (!words.team.trim()) return '写上是哪个服务队';
  if (!words.day) return '选一天';
  if (!words.placeId) return '选一个地方';
  if (bands === 0) return '时间不够一个时段，改一下钟点';
  if (bands > MOST_BANDS) return `一站最多 ${MOST_BANDS} 个时段，把时段写长些`;
  if (words.services.length === 0) return '选上带哪些服务';
  return null;
}
