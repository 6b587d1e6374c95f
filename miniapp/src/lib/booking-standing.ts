import type { Booking, CancelledBy } from '@nuanxin/shared-types';
import type { Tone } from '@/components/Tag';

interface Standing {
  tone: Tone;
  words: string;
}

const CANCELLED: Record<CancelledBy, string> = {
  self: '自己取消的',
  provider: '对方取消了',
  union: '工会取消了',
  weather: '天气不好，取消了',
  captain: '队长取消了',
};

/** How a booking stands, in a word or two. */
export function standingOf({ status, price, cancelledBy, reason }: Booking): Standing {
  if (status === 'booked') return { tone: price.fen === 0 ? 'lamp' : 'ok', words: price.words };
  if (status === 'displaced') return { tone: 'warn', words: reason ? `办不成了：${reason}` : '这个时间办不成了' };
  if (status === 'attended') return { tone: 'ok', words: '已签到' };
  if (status === 'missed') return { tone: 'no', words: '没来' };
  return { tone: 'plain', words: CANCELLED[cancelledBy ?? 'self'] };
}
