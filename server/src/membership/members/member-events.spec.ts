import { describe, expect, it } from '@jest/globals';
import { eventTitle } from './member-events.js';

const names: Record<string, string> = { east: '东四路街道工会', 'honour-1': '孕期徽章' };
const nameOf = (it: string) => names[it];

describe('an event of a member in words', () => {
  it.each([
    ['member.joined', { unionId: 'east' }, '入会'],
    ['member.transferred', { from: 'west', to: 'east' }, '转会到东四路街道工会'],
    ['badge.granted', { honourId: 'honour-1' }, '发了孕期徽章'],
    ['honour.ended', { honourId: 'erased' }, '收回徽章或荣誉'],
    ['field.revealed', { field: 'idNumber' }, '看了身份证号原文'],
  ])('%s', (act, facts, words) => expect(eventTitle(act, facts, nameOf)).toBe(words));
});
