import type { Audience, PriceRule } from '@nuanxin/shared-types';
import { InputNumber } from 'antd';
import { useDesk } from '../../desk.js';
import { Several, Weekdays } from '../../kit/sentence-words.js';
import { Conditions } from './conditions.js';

const FEN_PER_YUAN = 100;
const DEAREST_YUAN = 100_000;

interface Props {
  rule: PriceRule;
  /** Which line it is, from 1. */
  at: number;
  onChange: (rule: PriceRule) => void;
}

/** `周三、周四免费，给外卖骑手、快递员`. */
export function PriceLine({ rule, at, onChange }: Props) {
  const { city } = useDesk();
  const { weekdays, audience, fen } = rule;
  const whom = (change: Partial<Audience>) => onChange({ ...rule, audience: { ...audience, ...change } });
  return (
    <span className="price-line">
      <Weekdays days={weekdays} onDays={(days) => onChange({ ...rule, weekdays: days })} />
      <InputNumber<number>
        aria-label={`第 ${at} 行多少钱`}
        className="word-price"
        placeholder="免费"
        suffix={fen > 0 ? '元' : undefined}
        min={0}
        max={DEAREST_YUAN}
        precision={fen % FEN_PER_YUAN === 0 ? 0 : 2}
        controls={false}
        value={fen === 0 ? null : fen / FEN_PER_YUAN}
        onChange={(yuan) => onChange({ ...rule, fen: Math.round((yuan ?? 0) * FEN_PER_YUAN) })}
      />
      ，给
      <Several
        label={`第 ${at} 行给谁`}
        all="所有人"
        known={city.categories}
        codes={audience.categories}
        onCodes={(categories) => whom({ categories })}
      />
      <Conditions audience={audience} onChange={whom} />
    </span>
  );
}
