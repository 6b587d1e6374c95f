import type { Agreement, AgreementState } from '@nuanxin/shared-types';
import type { Tone } from '../kit/tag.js';

export const AGREEMENT_WORDS: Record<AgreementState, { says: string; tone: Tone }> = {
  coming: { says: '还没开始', tone: 'wait' },
  running: { says: '生效中', tone: 'ok' },
  ending: { says: '快到期', tone: 'warn' },
  over: { says: '已到期', tone: 'no' },
  ended: { says: '已终止', tone: 'plain' },
};

export function termOf({ from, until }: Pick<Agreement, 'from' | 'until'>): string {
  return until ? `${from} 到 ${until}` : `${from} 起`;
}
