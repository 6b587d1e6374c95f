import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { PriceRule } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { EVERYBODY } from './draft.js';
import { PriceLine } from './price-line.js';

interface Props {
  prices: PriceRule[];
  onChange: (prices: PriceRule[]) => void;
}

/** Whom it is for and what it costs, one line each; the first line that fits counts. */
export function PriceLines({ prices, onChange }: Props) {
  const put = (at: number, rule: PriceRule) => onChange(prices.map((it, i) => (i === at ? rule : it)));
  return (
    <div className="price-lines">
      <ol>
        {prices.map((rule, at) => (
          <li key={at}>
            <PriceLine rule={rule} at={at + 1} onChange={(changed) => put(at, changed)} />
            {prices.length > 1 && (
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`去掉第 ${at + 1} 行`}
                onClick={() => onChange(prices.filter((_, i) => i !== at))}
              />
            )}
          </li>
        ))}
      </ol>
      <Button
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...prices, { weekdays: [], audience: EVERYBODY, fen: 0 }])}
      >
        再给一些人
      </Button>
      {prices.length > 1 && <span className="note"> 从上往下，先符合的算数；哪行都不符合的约不了</span>}
    </div>
  );
}
