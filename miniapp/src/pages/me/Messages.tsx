import { countMyMessages } from '@nuanxin/shared-types';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { MenuRow } from './MenuRow';

/** The way to the inbox, with the number of what is new as a word. */
export function Messages() {
  const cell = usePageCell(() => memoryCell<Kept<{ unread: number }>>());
  const unread = useLoaded(cell, () => call(countMyMessages, {}), '').value?.unread ?? 0;
  const note = unread > 0 ? `${unread} 条没看` : undefined;
  return <MenuRow id="me-messages" icon="list" words="消息" {...(note && { note })} onClick={go.messages} />;
}
