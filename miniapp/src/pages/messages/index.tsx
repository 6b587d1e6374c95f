import { View } from '@tarojs/components';
import { listMyMessages, readMyMessages, type InboxMessage } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Empty, Icon, Notice, OfflineStrip, Screen, Skeleton } from '@/components';
import { ApiError, call, ifAnswered, Offline } from '@/lib/api';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { clockTime, dayOf, dayWords } from '@/lib/words';
import { AlsoInWechat } from './AlsoInWechat';
import './index.scss';

interface Page {
  rows: InboxMessage[];
  next: string | null;
}

/** Whoever opens the page has seen what is on it; the marks stay until the next time. */
async function openInbox(): Promise<Page> {
  const page = await call(listMyMessages, {});
  const [newest] = page.rows;
  if (newest && page.unread > 0) await ifAnswered(call(readMyMessages, { upTo: newest.id }));
  return page;
}

/** What the union has to tell me, newest first. */
export default function MessagesPage() {
  const cell = usePageCell(() => memoryCell<Kept<Page>>());
  const page = useLoaded(cell, openInbox, '');
  const [busy, setBusy] = useState(false);
  const { rows = [], next = null } = page.value ?? {};

  const more = async (before: string) => {
    setBusy(true);
    try {
      const older = await call(listMyMessages, { before });
      cell.set({ value: { rows: [...rows, ...older.rows], next: older.next }, at: now() });
    } catch (error) {
      // The button stays, and may be tapped again.
      if (!(error instanceof ApiError || error instanceof Offline)) throw error;
    } finally {
      setBusy(false);
    }
  };

  return (
    <Screen title="消息">
      {page.offline && page.at !== null && <OfflineStrip at={page.at} />}
      {page.offline && !page.value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!page.value && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {page.value && rows.length === 0 && <Empty says="还没有消息" note="入会、转会、活动开始，都会写在这里" />}
      {rows.length > 0 && (
        <View className="card list places">
          {rows.map((it) => (
            <Message key={it.id} message={it} />
          ))}
        </View>
      )}
      {next !== null && (
        <View className="gap">
          <Button look="soft" busy={busy} onClick={() => void more(next)}>
            看更早的
          </Button>
        </View>
      )}
      <AlsoInWechat />
    </Screen>
  );
}

function Message({ message: { title, body, page, at, readAt } }: { message: InboxMessage }) {
  const day = dayOf(at);
  return (
    <View
      className="item row message"
      {...(page && { hoverClass: 'pressed', ...aria('button'), onClick: () => go.page(page) })}
    >
      <View className="grow">
        <View className="head">
          {readAt === null && <View className="message-new">新</View>}
          {title}
        </View>
        <View>{body}</View>
        <View className="note">
          {day === dayOf(now()) ? '今天' : dayWords(day)} {clockTime(at)}
        </View>
      </View>
      {page && <Icon name="next" size={22} />}
    </View>
  );
}
