import { View } from '@tarojs/components';
import type { BookingRefusal } from '@nuanxin/shared-types';
import { Button } from '@/components';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { kept } from '@/lib/store';

/** Why not, said before one taps a time, and what there is instead. */
export function NotForMe({ refusal }: { refusal: BookingRefusal }) {
  return (
    <View className="not-for-me" {...aria('alert')}>
      <View className="strong" id="refusal-says">
        {refusal.says}
      </View>
      <View id="refusal-next">{refusal.next}</View>
    </View>
  );
}

/** The day that is for me, in one tap; and for whom is not known as a member, becoming known. */
export function Instead({ instead }: { instead: { words: string; onTake: () => void } | null }) {
  const identify = identifying();
  return (
    <>
      {instead && (
        <Button id="book-instead" onClick={instead.onTake}>
          {instead.words}
        </Button>
      )}
      {identify && (
        <View className={instead ? 'gap' : ''}>
          <Button look={instead ? 'line' : 'main'} small id="book-identify" onClick={identify.act}>
            {identify.words}
          </Button>
        </View>
      )}
    </>
  );
}

/** To somebody who may be a member and is not known as one a "no" may be a "not yet". */
function identifying(): { words: string; act: () => void } | null {
  if (!kept.session.get()) return { words: '是会员？先登录', act: go.login };
  return kept.me.get()?.member ? null : { words: '还没入会？先入会再看', act: go.join };
}
