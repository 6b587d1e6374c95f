import { View } from '@tarojs/components';
import type { StockWord } from '@nuanxin/shared-types';

/** Stock in words; a worker never reads a number of it. At a closed shop it is only a note. */
export function StockWords({ item, stock, open }: { item: string; stock: StockWord; open: boolean }) {
  const words = { enough: `${item}够`, low: '快没了', none: '今天没了' }[stock];
  const look = { enough: 'good', low: 'care', none: 'bad' }[stock];
  return <View className={`note nb${open || stock === 'none' ? ` ${look}` : ''}`}>{words}</View>;
}
