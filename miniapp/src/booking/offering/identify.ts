import { go } from '@/lib/go';
import { kept } from '@/lib/store';

/** To somebody who may be a member and is not known as one a "no" may be a "not yet". */
export function identify(): { words: string; act: () => void } | null {
  if (!kept.session.get()) return { words: '是会员？先登录', act: go.login };
  return kept.me.get()?.member ? null : { words: '还没入会？先入会再看', act: go.join };
}
