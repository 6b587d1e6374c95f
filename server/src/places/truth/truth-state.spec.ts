import { describe, expect, it } from '@jest/globals';
import { agoWords, matterWords, truthState, truthWords } from './truth-state.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOW = 1_000 * DAY;

describe('how far a place can be trusted', () => {
  it.each([
    ['confirmed today', { confirmedAt: NOW - MINUTE, listedAt: 0, disputed: false }, 'sure'],
    ['on the last day of the fourteen', { confirmedAt: NOW - 14 * DAY, listedAt: 0, disputed: false }, 'sure'],
    ['a moment after them', { confirmedAt: NOW - 14 * DAY - 1, listedAt: 0, disputed: false }, 'unsure'],
    [
      'never confirmed, put on the map last week',
      { confirmedAt: null, listedAt: NOW - 7 * DAY, disputed: false },
      'sure',
    ],
    ['never confirmed, long on the map', { confirmedAt: null, listedAt: NOW - 15 * DAY, disputed: false }, 'unsure'],
    ['disputed, however fresh', { confirmedAt: NOW, listedAt: NOW, disputed: true }, 'disputed'],
  ])('%s', (_, facts, state) => {
    expect(truthState(facts, NOW, 14)).toBe(state);
  });

  it.each([
    [
      { state: 'sure', confirmedAt: NOW - 12 * MINUTE, confirmedBy: 3, closedUntil: null },
      false,
      '12 分钟前有 3 位工友确认',
    ],
    [{ state: 'sure', confirmedAt: NOW - 90 * MINUTE, confirmedBy: 0, closedUntil: null }, false, '1 小时前有人来过'],
    [{ state: 'sure', confirmedAt: NOW, confirmedBy: 1, closedUntil: null }, true, '刚刚管理员确认'],
    [{ state: 'sure', confirmedAt: null, confirmedBy: 0, closedUntil: null }, false, '还没人确认过'],
    [
      { state: 'unsure', confirmedAt: null, confirmedBy: 0, closedUntil: null },
      false,
      '很久没人确认了，去之前打个电话',
    ],
    [
      { state: 'unsure', confirmedAt: NOW - 20 * DAY, confirmedBy: 2, closedUntil: null },
      false,
      '20 天前确认过，之后没人说过',
    ],
    [{ state: 'sure', confirmedAt: NOW, confirmedBy: 1, closedUntil: '2026-07-25' }, false, '管理员说关到 7 月 25 日'],
  ] as const)('%j says %s', (truth, byKeeper, words) => {
    expect(truthWords(truth, { doubt: null, byKeeper, now: NOW })).toBe(words);
  });

  it('says what two people agree on before anything else', () => {
    const truth = { state: 'disputed' as const, confirmedAt: NOW, confirmedBy: 5, closedUntil: null };
    const doubt = { people: 2, what: matterWords('locked', '') };
    expect(truthWords(truth, { doubt, byKeeper: false, now: NOW })).toBe('2 位工友说没开门，等管理员答复');
    expect(matterWords('broken', '微波炉')).toBe('微波炉坏了');
  });

  it.each([
    [0, '刚刚'],
    [59 * MINUTE, '59 分钟前'],
    [60 * MINUTE, '1 小时前'],
    [DAY - 1, '23 小时前'],
    [3 * DAY, '3 天前'],
    // A phone's report may bear a time just ahead of this process's clock.
    [-MINUTE, '刚刚'],
  ])('%d ms ago is %s', (ms, words) => {
    expect(agoWords(NOW - ms, NOW)).toBe(words);
  });
});
