import type { TeamSize } from '@nuanxin/shared-types';

/** `3 到 5 人`, `3 人`. */
export function peopleWords({ min, max }: TeamSize): string {
  return min === max ? `${min} 人` : `${min} 到 ${max} 人`;
}
