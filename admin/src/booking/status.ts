import type { BookingStatus, CancelledBy, OfferingStatus } from '@nuanxin/shared-types';
import type { Tone } from '../kit/tag.js';

export const OFFERING_STATUS: Record<OfferingStatus, { tone: Tone; word: string }> = {
  draft: { tone: 'wait', word: '草稿' },
  open: { tone: 'ok', word: '开放' },
  paused: { tone: 'warn', word: '已暂停' },
  ended: { tone: 'plain', word: '已结束' },
};

export const BOOKING_STATUS: Record<BookingStatus, { tone: Tone; word: string }> = {
  booked: { tone: 'wait', word: '已约' },
  displaced: { tone: 'warn', word: '等本人改时间' },
  attended: { tone: 'ok', word: '来了' },
  missed: { tone: 'no', word: '没来' },
  cancelled: { tone: 'plain', word: '已取消' },
};

export const CANCELLED_BY: Record<CancelledBy, string> = {
  self: '本人取消',
  captain: '队长取消',
  provider: '师傅取消',
  union: '工会取消',
  weather: '天气取消',
};
