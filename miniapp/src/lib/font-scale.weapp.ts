import Taro from '@tarojs/taro';

/** WeChat's font setting, 1 … 1.75. */
export function fontScale(): number {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return Math.min(1.75, Math.max(1, fontSizeScaleFactor ?? 1));
}
