import type { StockFigures } from '@nuanxin/shared-types';
import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { Fragment } from 'react';
import { count, sumOf } from '../kit/numbers.js';
import { Tag } from '../kit/tag.js';
import { gap } from './figures.js';

interface Props {
  rows: (StockFigures & { givenToday?: number })[];
  unit: string;
}

/** The sum over all rows, written as the equation it is. */
export function Balance({ rows, unit }: Props) {
  const total = (key: keyof StockFigures) => sumOf(rows, (row) => row[key]);
  const off = sumOf(rows, (row) => Math.abs(gap(row)));
  const today = sumOf(rows, (row) => row.givenToday ?? 0);
  const seldom = (name: string, value: number, swatch?: string) => (value > 0 ? [{ name, value, swatch }] : []);
  const into = [
    { name: '到货', value: total('received') },
    ...seldom('盘盈', total('found')),
    ...seldom('账外', total('shortage')),
  ];
  const outOf = [
    ...seldom('在途', total('inTransit'), 'wait'),
    { name: '库存', value: total('onHand'), swatch: 'brand' },
    { name: '发放', value: total('given'), swatch: 'lamp' },
    { name: '超发', value: total('overGiven'), swatch: 'wait' },
    { name: '报损', value: total('writtenOff'), swatch: 'no' },
    ...seldom('短少', total('lost'), 'no'),
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
        {today > 0 && (
          <p className="small">
            今天发了 {count(today)} {unit}
          </p>
        )}
      </div>
    </section>
  );
}

function Terms({ terms }: { terms: { name: string; value: number; swatch?: string | undefined }[] }) {
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
