import { describe, expect, it } from '@jest/globals';
import { filled, keywordValues, timeWords } from './words.js';

describe('words of a message', () => {
  it('are filled with what is known', () => {
    expect(filled('{union}：{left} 瓶', { union: '总工会', left: '3' })).toBe('总工会：3 瓶');
  });

  it.each([
    ['thing1', '灯河市新就业形态劳动者联合工会办的夏送清凉', '灯河市新就业形态劳动者联合工会办的夏送…'],
    ['thing1', '灯河市新就业形态劳动者联合工会的夏送清', '灯河市新就业形态劳动者联合工会的夏送清'],
    ['phrase2', '审核没有通过', '审核没有…'],
    ['time3', '2026年7月20日 12:00', '2026年7月20日 12:00'],
    ['amount4', '￥12.50', '￥12.50'],
  ])('fit the keyword %s: %s', (keyword, words, fits) => {
    expect(keywordValues({ [keyword]: words }, {})).toEqual({ [keyword]: fits });
  });

  it('say a time as WeChat takes it', () => {
    expect(timeWords({ day: '2026-07-05', minute: 9 * 60 + 5 })).toBe('2026年7月5日 09:05');
  });
});
