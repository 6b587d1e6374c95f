/** An open time in minutes from 00:00 of the day it begins on; past 1440 it goes on in the next morning. */
export interface Band {
  /** 0 … 1439. */
  from: number;
  /** At most 24 hours after `from`. */
  to: number;
}

/** Monday to Sunday: seven days, each with its bands in order; a day without a band is a day of rest. */
export type Week = Band[][];

/** A part of the year with a week of its own; from a day of winter to one of spring it goes over the new year. */
export interface Season {
  /** 夏季. */
  name: string;
  /** `MM-DD`, both days belong to it. */
  from: string;
  to: string;
  week: Week;
}

/** When a place is open as a rule. What is different on one day is an exception (`openings.ts`). */
export interface PlaceHours {
  week: Week;
  /** The first that holds a day gives its week. */
  seasons: Season[];
  /** On days off by the State Council's calendar: as on any such weekday, shut, or at these times. */
  holidays: 'usual' | 'closed' | Band[];
  /** A Saturday or Sunday that the same calendar makes a workday: as its weekday, or as a Monday. */
  makeUpDays: 'usual' | 'workday';
}

/** Whether a place is open now, in words a screen can use as they are. */
export interface OpenState {
  open: boolean;
  /**
   * Open: `到 22:00`, `今晚开到 01:00`, `还有 20 分钟关门`, `通宵，到 08:00`, `24 小时`. Closed: `17:00 开`, `明天 08:00 开`,
   * `今天休息，周三 09:00 开`, `国庆节休息，10 月 8 日 09:00 开`, `暂停开放`.
   */
  words: string;
  /** When that changes, UTC ms; null where it does not within two months. */
  until: number | null;
  /** Open at some time of the coming night, from 22:00 to 05:00; after midnight the night that is under way. */
  tonight: boolean;
  /** Never closes in the coming week. */
  aroundTheClock: boolean;
}
