import { Button } from 'antd';
import type { Served } from '@nuanxin/shared-types';
import { count } from '../kit/numbers.js';
import { ChartPanel } from './chart-panel.js';

export interface PartRow extends Served {
  key: string;
  name: string;
  note?: string;
}

interface Props {
  title: string;
  note?: string;
  rows: readonly PartRow[];
  /** The one to look at: orange. */
  marked?: string;
  /** Narrows the page to it. */
  onPick: (key: string) => void;
}

/** Bars drawn; the table has all. */
const AT_MOST = 8;

/** Times by place, category or channel: horizontal bars with the number beside each. */
export function PartBars({ title, note, rows, marked, onPick }: Props) {
  const most = Math.max(1, ...rows.map((it) => it.times));
  const shown = rows.slice(0, AT_MOST);
  return (
    <ChartPanel
      title={title}
      note={rows.length > AT_MOST ? `人次最多的 ${AT_MOST} 个，全部看表` : note}
      behind={{
        rows,
        keyOf: (it) => it.key,
        columns: [
          {
            title: '',
            render: (_, it) => (
              <Button type="link" size="small" onClick={() => onPick(it.key)}>
                {it.name}
              </Button>
            ),
          },
          { title: '人次', align: 'right', render: (_, it) => count(it.times) },
          { title: '到过的人', align: 'right', render: (_, it) => count(it.people) },
          { title: '数量', align: 'right', render: (_, it) => count(it.units) },
        ],
      }}
    >
      <ul className="part-bars">
        {shown.map((it) => (
          <li key={it.key}>
            <button type="button" onClick={() => onPick(it.key)} title={`只看${it.name}`}>
              <span className="part-name">
                {it.name}
                {it.note && <small>{it.note}</small>}
              </span>
              <span className="part-track">
                <i
                  className={it.key === marked ? 'bar marked' : 'bar'}
                  style={{ width: `${(100 * it.times) / most}%` }}
                />
                <b>{count(it.times)}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </ChartPanel>
  );
}
