import type { JoinCounts } from '@nuanxin/shared-types';
import { Bars, type Bar } from '../kit/bars.js';
import { count } from '../kit/numbers.js';
import { channelWord } from './channels.js';

/** Three ways to cut the same members; each list shows the largest first. */
export function Counts({ counts }: { counts: JoinCounts }) {
  const { total, byUnion, byChannel, byPlace } = counts;
  const named = (rows: { id: string; name: string; members: number }[]) =>
    rows.map(({ id, name, members }) => ({ key: id, name, value: members }));
  return (
    <div className="three">
      <Cut title="按工会" note={`一共 ${count(total)} 人`} rows={named(byUnion)} />
      <Cut
        title="按来路"
        note="从哪里扫的码"
        rows={byChannel.map(({ channel, members }) => ({ key: channel, name: channelWord(channel), value: members }))}
      />
      <Cut title="按驿站" note="站里的码带来的" rows={named(byPlace)} />
    </div>
  );
}

function Cut({ title, note, rows }: { title: string; note: string; rows: Bar[] }) {
  const largestFirst = [...rows].sort((a, b) => b.value - a.value);
  return (
    <section className="panel">
      <h2>
        {title} <span className="small">{note}</span>
      </h2>
      <Bars rows={largestFirst} unit="人" />
    </section>
  );
}
