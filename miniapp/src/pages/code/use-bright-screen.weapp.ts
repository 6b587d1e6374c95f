import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useRef } from 'react';

/** Full brightness and no sleep while the code is shown, and back afterwards: a dim screen does not scan in the sun. */
export function useBrightScreen(): void {
  const before = useRef<number | null>(null);
  useDidShow(() => {
    void Taro.getScreenBrightness().then(({ value }) => {
      before.current = value;
      void Taro.setScreenBrightness({ value: 1 });
    });
    void Taro.setKeepScreenOn({ keepScreenOn: true });
  });
  const back = () => {
    if (before.current !== null) void Taro.setScreenBrightness({ value: before.current });
    before.current = null;
    void Taro.setKeepScreenOn({ keepScreenOn: false });
  };
  useDidHide(back);
  useUnload(back);
}
