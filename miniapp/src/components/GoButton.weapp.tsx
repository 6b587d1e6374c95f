import Taro from '@tarojs/taro';
import type { Appointment } from '@nuanxin/shared-types';
import { Button } from './Button';

/** 带我去: WeChat's own map leads there. */
export function GoButton({ place }: { place: Omit<Appointment['place'], 'id'> }) {
  const { latitude, longitude, name, address } = place;
  return (
    <Button
      icon="go"
      id="place-go"
      onClick={() => void Taro.openLocation({ latitude, longitude, name, address, scale: 16 })}
    >
      带我去
    </Button>
  );
}
