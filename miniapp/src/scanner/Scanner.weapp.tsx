import { Camera, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ScannerProps } from './scanner-props';
import { useSightings } from './use-sightings';
import { Blocked, Viewfinder } from './Viewfinder';

/** WeChat's camera, which reads codes by itself; its own scan page where the camera was refused. */
export function Scanner(props: ScannerProps) {
  const [blocked, setBlocked] = useState(false);
  const see = useSightings(props);

  // The scan page needs no permission of ours; a person who closes it has decided not to scan.
  const scanOnce = () => {
    Taro.scanCode({ scanType: ['qrCode'], onlyFromCamera: true }).then(
      ({ result }) => see(result),
      () => undefined,
    );
  };

  if (blocked) {
    return (
      <Blocked says="没有相机权限" note="可以用微信扫一扫，或在设置里打开相机">
        <View className="finder-act" hoverClass="pressed" onClick={scanOnce}>
          扫一扫
        </View>
        <View className="finder-act" hoverClass="pressed" onClick={() => void Taro.openSetting()}>
          打开设置
        </View>
      </Blocked>
    );
  }
  return (
    <Viewfinder hint={props.hint}>
      <Camera
        className="finder-picture"
        mode="scanCode"
        devicePosition="back"
        flash={props.torch ? 'torch' : 'off'}
        onScanCode={(event) => see(event.detail.result)}
        onError={() => setBlocked(true)}
      />
    </Viewfinder>
  );
}
