import { describe, expect, it } from '@jest/globals';
import type { BookingLimits } from '@nuanxin/shared-types';
import { changeUntil, closesAt, furthestDay, offerUntil, opensAt, periodOf } from './limits.js';
import { icsOf } from './ics.js';

const LIMITS: BookingLimits = {
  group: null,
  times: 1,
  period: 'month',
  aheadDays: 7,
  opensMinute: 480,
  closesMinutes: 30,
  cancelMinutes: 120,
  offerMinutes: 60,
  noShow: null,
};
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

describe('limits', () => {
  it.each<[BookingLimits['period'], string, string, string]>([
    ['day', '2026-07-22', '2026-07-22', '2026-07-22'],
    ['week', '2026-07-26', '2026-07-20', '2026-07-26'],
    ['week', '2026-07-20', '2026-07-20', '2026-07-26'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2026-02-15', '2026-02-01', '2026-02-31'],
    ['year', '2026-02-15', '2026-01-01', '2026-12-31'],
    ['ever', '2026-02-15', '0000-01-01', '9999-12-31'],
  ])('%s of %s', (period, day, from, to) => {
    expect(periodOf(day, period)).toEqual({ from, to });
  });

  it('the furthest day opens at its minute', () => {
    expect(furthestDay(LIMITS, { day: '2026-07-20', minute: 479 })).toBe('2026-07-26');
    expect(furthestDay(LIMITS, { day: '2026-07-20', minute: 480 })).toBe('2026-07-27');
    expect(opensAt(LIMITS, '2026-07-27', 'Asia/Shanghai')).toBe(at('2026-07-20 08:00'));
  });

  it('ends before the start', () => {
    const start = at('2026-07-22 09:00');
    expect(closesAt(LIMITS, start)).toBe(at('2026-07-22 08:30'));
    expect(changeUntil(LIMITS, start)).toBe(at('2026-07-22 07:00'));
    expect(offerUntil(LIMITS, start, at('2026-07-22 07:00'))).toBe(at('2026-07-22 08:00'));
    expect(offerUntil(LIMITS, start, at('2026-07-22 08:00'))).toBe(at('2026-07-22 08:30'));
    expect(offerUntil(LIMITS, start, at('2026-07-22 08:30'))).toBeNull();
  });
});

describe('a calendar file', () => {
  const entry = {
    uid: 'x@nuanxin',
    title: '理发, 修面',
    where: '职工之家一楼；人民路 310 号，从北门进来以后上二楼右手边第三间就到了，门口有灯',
    note: '免费\n带毛巾',
    startsAt: at('2026-07-22 09:00'),
    endsAt: at('2026-07-22 09:30'),
    cancelled: false,
    madeAt: at('2026-07-20 12:00'),
  };

  it('escapes what iCalendar keeps for itself and folds at 75 bytes', () => {
    const lines = icsOf(entry).split('\r\n');
    expect(lines).toContain('SUMMARY:理发\\, 修面');
    expect(lines).toContain('DESCRIPTION:免费\\n带毛巾');
    expect(lines).toContain('DTSTART:20260722T010000Z');
    expect(Math.max(...lines.map((it) => Buffer.byteLength(it)))).toBeLessThanOrEqual(75);
    expect(icsOf(entry).replaceAll('\r\n ', '')).toContain('右手边第三间');
  });

  it('says that it is off', () => {
    expect(icsOf({ ...entry, cancelled: true })).toContain('STATUS:CANCELLED');
  });
});
