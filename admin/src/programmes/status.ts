import type { ProgrammeStatus } from '@nuanxin/shared-types';
import type { Tone } from '../kit/tag.js';

export const STATUS: Record<ProgrammeStatus, { tone: Tone; word: string }> = {
  draft: { tone: 'wait', word: '草稿' },
  running: { tone: 'ok', word: '进行中' },
  paused: { tone: 'warn', word: '已暂停' },
  ended: { tone: 'plain', word: '已结束' },
};
