import type { JoinCodeRow, JoinStatistics } from '@nuanxin/shared-types';
import { Bars, type Bar } from '../kit/bars.js';
import { channelWord } from './channels.js';
import './joining.css';

/** So many bars a cut; the rest is one bar. */
const AT_MOST = 6;

/** Four ways to cut the same people; each list shows the largest first. */
export function Counts({ statistics, codes }: { statistics: JoinStatistics; codes: readonly JoinCodeRow[] }) {
  const { byUnion, byChannel, byCode, byRecruiter } = statistics;
  return (
    <div className="cuts">
      <Cut title="按工会" rows={byUnion.map(({ id, name, members }) => ({ key: id, name, value: members }))} />
      <Cut
        title="按来路"
        rows={byChannel.map(({ channel, members }) => ({ key: channel, name: channelWord(channel), value: members }))}
      />
      <Cut
        title="按码"
        rows={byCode.map(({ code, members }) => ({ key: code ?? '-', name: codeWords(code, codes), value: members }))}
      />
      <Cut
        title="按发展人"
        rows={byRecruiter.map(({ recruiter, members }) => ({
          key: recruiter ?? '-',
          name: recruiter ?? '没写发展人',
          value: members,
        }))}
      />
    </div>
  );
}

/** `驿站 东四路骑手驿站`, so that a code is known without reading it. */
function codeWords(code: string | null, codes: readonly JoinCodeRow[]): string {
  if (code === null) return '没用码';
  const row = codes.find((it) => it.code === code);
  return row ? (row.place?.name ?? `${row.union.name} ${channelWord(row.channel)}`) : code;
}

function Cut({ title, rows }: { title: string; rows: Bar[] }) {
  const largestFirst = [...rows].sort((a, b) => b.value - a.value);
  const rest = largestFirst.slice(AT_MOST).reduce((sum, it) => sum + it.value, 0);
  const shown = [...largestFirst.slice(0, AT_MOST), ...(rest > 0 ? [{ key: 'rest', name: '其他', value: rest }] : [])];
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Bars rows={shown} unit="人" />
    </section>
  );
}
