import type { StockRow } from '@nuanxin/shared-types';
import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { count, sumOf } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';

/** How far a shop's books are from closing; the ledger makes it 0, and the cadre can see that it is. */
function gap(row: StockRow): number {
  return row.received + row.shortage - (row.onHand + row.given + row.overGiven + row.writtenOff);
}

/** The sum over all shops, written as the equation it is. */
export function Balance({ rows, unit }: { rows: StockRow[]; unit: string }) {
  const shortage = sumOf(rows, (row) => row.shortage);
  const off = sumOf(rows, (row) => Math.abs(gap(row)));
  const into = [{ name: '到货', value: sumOf(rows, (row) => row.received) }];
  if (shortage > 0) into.push({ name: '账外', value: shortage });
  const outOf = [
    { name: '库存', value: sumOf(rows, (row) => row.onHand), swatch: 'brand' },
    { name: '发放', value: sumOf(rows, (row) => row.given), swatch: 'lamp' },
    { name: '超发', value: sumOf(rows, (row) => row.overGiven), swatch: 'wait' },
    { name: '报损', value: sumOf(rows, (row) => row.writtenOff), swatch: 'no' },
  ];
  return (
    <section className="panel balance">
      <Terms terms={into} />
      <span className="sign">=</span>
      <Terms terms={outOf} />
      <div className="verdict">
        {off === 0 ? (
          <Tag tone="ok">
            <CheckOutlined aria-hidden /> 账平，一{unit}不差
          </Tag>
        ) : (
          <Tag tone="no">
            <WarningOutlined aria-hidden /> 差 {count(off)} {unit}，请管理员核账
          </Tag>
        )}
        <p className="small">
          今天发了 {count(sumOf(rows, (row) => row.givenToday))} {unit}
        </p>
      </div>
    </section>
  );
}

function Terms({ terms }: { terms: { name: string; value: number; swatch?: string }[] }) {
  return terms.map(({ name, value, swatch }, i) => (
    <Fragment key={name}>
      {i > 0 && <span className="sign">+</span>}
      <div>
        <span className="note">
          {swatch && <i className={`swatch ${swatch}`} />}
          {name}
        </span>
        <b>{count(value)}</b>
      </div>
    </Fragment>
  ));
}
