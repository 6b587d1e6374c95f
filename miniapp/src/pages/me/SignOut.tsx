import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Notice } from '@/components';
import { wordsOf } from '@/lib/api';
import { endSession } from '@/lib/session';
import { kept, useCell } from '@/lib/store';

/** A browser may be a shared one. WeChat's session belongs to the phone's owner, there is nothing to end. */
export function SignOut() {
  const session = useCell(kept.session);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);
  if (!session || process.env.TARO_ENV === 'weapp') return null;
  return (
    <View className="gap">
      {trouble && <Notice {...trouble} tone="warn" />}
      <Button
        look="line"
        id="me-sign-out"
        onClick={() => void endSession().catch((error: unknown) => setTrouble(wordsOf(error)))}
      >
        退出登录
      </Button>
    </View>
  );
}
