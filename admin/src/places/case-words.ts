import type { AnswerKind, PlaceCase, ReportKind } from '@nuanxin/shared-types';

const REPORT_WORDS: Record<ReportKind, string> = {
  locked: '没开门',
  empty: '没水了、没东西',
  broken: '坏了',
  full: '满了',
  other: '别的',
};
export const ANSWER_WORDS: Record<AnswerKind, string> = {
  mended: '已经处理好',
  closed_until: '确实不开，到某天',
  broken_until: '还修不好',
  not_so: '不是这样',
};

/** `微波炉坏了`; `nameOf` says a facility's name. */
export function matterOf(
  { kind, facility }: Pick<PlaceCase, 'kind' | 'facility'>,
  nameOf: (code: string) => string,
): string {
  return facility === null ? REPORT_WORDS[kind] : `${nameOf(facility)}${REPORT_WORDS[kind]}`;
}
