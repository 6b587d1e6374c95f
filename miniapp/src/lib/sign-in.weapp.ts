import Taro from '@tarojs/taro';
import { Offline } from './api';

/** WeChat's login code: valid 5 minutes, once. Throws `Offline` where WeChat does not answer. */
export async function platformSignIn(): Promise<string | null> {
  const { code } = await Taro.login().catch((): never => {
    throw new Offline();
  });
  return code;
}
