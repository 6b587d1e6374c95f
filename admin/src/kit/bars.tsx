import { count } from './numbers.js';

export interface Bar {
  key: string;
  name: string;
  value: number;
  /** The one to look at: orange. */
  marked?: boolean;
}

/** Horizontal bars on one scale, the number beside each. */
export function Bars({ rows, unit }: { rows: Bar[]; unit: string }) {
  const longest = Math.max(1, ...rows.map((row) => row.value));
  if (rows.length === 0) return <p className="note">还没有</p>;
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="bar-name">{row.name}</span>
          <span className="bar-track">
            <i className={row.marked ? 'bar marked' : 'bar'} style={{ width: `${(100 * row.value) / longest}%` }} />
            <b>
              {count(row.value)}
              <small> {unit}</small>
            </b>
          </span>
        </li>
      ))}
    </ul>
  );
}
