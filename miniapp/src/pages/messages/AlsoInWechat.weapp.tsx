import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { giveMessageConsents, listMyTemplates, type MessageTemplate } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice } from '@/components';
import { ApiError, call, Offline, wordsOf } from '@/lib/api';
import { newRequestId } from '@/lib/ids';
import { platformSignIn } from '@/lib/sign-in';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';

/** WeChat asks for so many at one tap. */
const AT_ONCE = 3;

/** A yes for the next messages, each good for one; asked for by a tap alone, because WeChat allows no other way. */
export function AlsoInWechat() {
  const cell = usePageCell(() => memoryCell<Kept<{ rows: MessageTemplate[] }>>());
  const templates = useLoaded(cell, () => call(listMyTemplates, {}), '');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ApiError | Offline | null>(null);
  // Those with the fewest left first: they run out first.
  const wanted = [...(templates.value?.rows ?? [])].sort((a, b) => a.left - b.left).slice(0, AT_ONCE);
  if (wanted.length === 0) return null;

  const ask = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await report(wanted);
      templates.reload();
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof Offline)) throw error;
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  const none = wanted.every((it) => it.left === 0);
  return (
    <View className="gap">
      {trouble && <Notice {...wordsOf(trouble)} />}
      <Button look="soft" busy={busy} id="messages-subscribe" onClick={() => void ask()}>
        {none ? '微信里也告诉我' : '微信里再多告诉我一次'}
      </Button>
      <View className="note">微信规定点一次发一条。不点也行，消息都在这一页。</View>
    </View>
  );
}

/** Asks WeChat, and tells the server what was accepted, with a code that says for whom. */
async function report(wanted: readonly MessageTemplate[]): Promise<void> {
  // Whoever closes the question, or switched messages off, said no; that is an answer too.
  const answer = await Taro.requestSubscribeMessage({
    tmplIds: wanted.map((it) => it.templateId),
    entityIds: [],
  }).catch((): Record<string, string> => ({}));
  const accepted = new Map(Object.entries(answer));
  const topics = wanted.filter((it) => accepted.get(it.templateId) === 'accept').map((it) => it.topic);
  const wechatCode = topics.length > 0 ? await platformSignIn() : null;
  if (wechatCode) await call(giveMessageConsents, { requestId: newRequestId(), wechatCode, topics });
}
