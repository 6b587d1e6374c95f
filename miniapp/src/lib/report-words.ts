import type { ReportKind } from '@nuanxin/shared-types';

/** What is wrong at a place, as people say it. */
export const REPORT_WORDS: Record<ReportKind, string> = {
  locked: '没开门',
  empty: '没水了',
  broken: '东西坏了',
  full: '坐满了',
  other: '别的',
};
