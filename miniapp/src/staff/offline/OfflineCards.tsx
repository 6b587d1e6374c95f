import { View } from '@tarojs/components';
import { Icon } from '@/components';
import { now } from '@/lib/clock';
import { clockTime, dayOf } from '@/lib/words';
import { useIsBefore } from '../undo/use-is-before';
import { queue, useQueue } from './queue';
import { allowanceLeft, tailOf, type WaitingScan } from './queue-rules';
import './offline.scss';

/** Newest first; the rest is counted in the heading. */
const ROWS_SHOWN = 3;
/** As long as the server lets a clerk undo what was booked online. */
const UNDO_MS = 60_000;

/** 没网，照常给: what the phone may still give by itself. */
export function OfflineBanner({ unit }: { unit: string }) {
  const state = useQueue();
  const left = allowanceLeft(state, dayOf(now()));
  const words = state.device
    ? `本机还能先给 ${left} ${unit}，来网自动上传`
    : '这台手机还没登记，连上网打开一次才能离线给';
  return (
    <View className="offline-banner" id="staff-offline" ariaRole="alert">
      <Icon name="cloud" size={34} />
      <View className="grow">
        <View className="head">{state.device ? '没网，照常给' : '没网'}</View>
        <View>{words}</View>
      </View>
    </View>
  );
}

/** 等着上传: the scans the server has not answered yet. */
export function WaitingList({ onUndo }: { onUndo: (scan: WaitingScan) => void }) {
  const { waiting } = useQueue();
  if (waiting.length === 0) return null;
  const newest = waiting.slice(-ROWS_SHOWN).reverse();
  return (
    <View className="counter-card offline-list" id="staff-waiting">
      <View className="offline-row">
        <View className="head grow">等着上传</View>
        <View className="strong" id="staff-waiting-count">
          {waiting.length} 笔
        </View>
      </View>
      {newest.map((scan) => (
        <WaitingRow key={scan.requestId} scan={scan} onUndo={() => onUndo(scan)} />
      ))}
    </View>
  );
}

function WaitingRow({ scan, onUndo }: { scan: WaitingScan; onUndo: () => void }) {
  const undoable = useIsBefore(scan.scannedAt + UNDO_MS) && scan.undo === null;
  return (
    <View className="offline-row">
      <View className="offline-time">{clockTime(scan.scannedAt)}</View>
      <View className="grow">尾号 {tailOf(scan.code)}</View>
      <View className="note">
        {scan.undo === null ? '给了' : '撤销'} {scan.quantity} {scan.unit}
      </View>
      {undoable && (
        <View className="counter-undo" hoverClass="pressed" ariaRole="button" onClick={onUndo}>
          撤销
        </View>
      )}
    </View>
  );
}

/** What the server did not accept of the scans sent; stays until the clerk has seen it. */
export function NoticeList() {
  const { notices } = useQueue();
  if (notices.length === 0) return null;
  const seen = () => queue.change((state) => ({ ...state, notices: [] }));
  return (
    <View className="counter-card offline-list" id="staff-notices">
      <View className="offline-row">
        <View className="head grow">{notices.length} 笔没记上</View>
        <View className="counter-undo" hoverClass="pressed" ariaRole="button" onClick={seen}>
          知道了
        </View>
      </View>
      {notices.map((it) => (
        <View key={it.requestId} className="offline-row">
          <View className="offline-time">{it.scannedAt === null ? '撤销' : clockTime(it.scannedAt)}</View>
          <View className="grow">
            <View>
              尾号 {it.tail}，{it.says}
            </View>
            <View className="note">{it.next}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
