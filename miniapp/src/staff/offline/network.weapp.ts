import Taro from '@tarojs/taro';

/** Tells now and on each change whether the phone has any network. */
export function watchNetwork(tell: (connected: boolean) => void): void {
  void Taro.getNetworkType().then(({ networkType }) => tell(networkType !== 'none'));
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
}
