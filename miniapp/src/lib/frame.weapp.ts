import Taro from '@tarojs/taro';

/** Height of the phone's status bar, CSS px; our own bar begins below it. */
export function statusBarHeight(): number {
  return Taro.getWindowInfo().statusBarHeight ?? 0;
}
