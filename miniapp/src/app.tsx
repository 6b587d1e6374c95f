import { useDidShow } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { ifAnswered } from './lib/api';
import { refreshCity } from './lib/session';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  // The server's time and the city's words; without network those of the last session serve.
  useDidShow(() => void ifAnswered(refreshCity()));
  return children;
}
