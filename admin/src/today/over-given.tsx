import type { OverGivenRow } from '@nuanxin/shared-types';
import { useDesk } from '../desk.js';
import { clockOf } from '../kit/clock.js';

/** What was handed out offline beyond a limit: known, counted, and nobody's fault to pay for. */
export function OverGiven({ rows, unit }: { rows: OverGivenRow[]; unit: string }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  if (rows.length === 0) return <p className="note">没有。断网时多发的会列在这里</p>;
  return (
    <ul className="lines">
      {rows.map((row) => (
        <li key={row.redemptionId}>
          <span>
            <b>{row.place.name}</b>
            <span className="small">
              {clock.time(row.at)} {row.name}，{row.reason.says}
            </span>
          </span>
          <b>
            {row.quantity} {unit}
          </b>
        </li>
      ))}
    </ul>
  );
}
