import chineseDays from 'chinese-days';

/** Which days the State Council made off and which weekends it made workdays. */
export interface Calendar {
  /** 国庆节 where the day belongs to a holiday, its bridged and moved days included; null on any other day, weekends too. */
  holiday(day: string): string | null;
  /** Whether a Saturday or Sunday is worked (调休上班). */
  isMakeUpDay(day: string): boolean;
}

interface DayKind {
  holiday: string | null;
  makeUp: boolean;
}

const known = new Map<string, DayKind>();

/**
 * The published calendar, as the library `chinese-days` carries it (国务院办公厅关于节假日安排的通知). The notice for a year comes in
 * the autumn before; until the library has it, that year's days count as plain weekdays.
 */
export const STATE_COUNCIL: Calendar = {
  holiday: (day) => kindOf(day).holiday,
  isMakeUpDay: (day) => kindOf(day).makeUp,
};

/** Kept, because ten thousand places ask for the same few days. */
function kindOf(day: string): DayKind {
  let kind = known.get(day);
  if (!kind) {
    const { work, name } = chineseDays.getDayDetail(day);
    // `National Day,国庆节,3` where the calendar speaks of the day, `Sunday` where it does not.
    const [, chinese = null] = name.split(',');
    kind = { holiday: work ? null : chinese, makeUp: work && chinese !== null };
    known.set(day, kind);
  }
  return kind;
}
