import Taro from '@tarojs/taro';

/** GCJ-02, degrees. */
export interface Position {
  longitude: number;
  latitude: number;
}

/** Whether the phone's position can be had without asking the person. */
export async function mayLocate(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.getSetting();
    return authSetting['scope.userLocation'] === true;
  } catch {
    return false;
  }
}

/** The phone's position, asking the person where needed; null when refused or not to be had. */
export async function locate(): Promise<Position | null> {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' });
    return { longitude, latitude };
  } catch {
    return null;
  }
}
