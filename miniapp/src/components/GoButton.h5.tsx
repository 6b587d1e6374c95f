import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Appointment } from '@nuanxin/shared-types';
import gcoord from 'gcoord';
import { useState } from 'react';
import { Button } from './Button';
import { Sheet } from './Sheet';

/** Where it is. */
type Where = Omit<Appointment['place'], 'id'>;

/** 带我去: a browser does not say which map the phone has, so it offers both ways, opening one and copying the address. */
export function GoButton({ place }: { place: Where }) {
  const [asking, setAsking] = useState(false);
  const { name, address } = place;
  return (
    <>
      <Button icon="go" id="place-go" onClick={() => setAsking(true)}>
        带我去
      </Button>
      {asking && (
        <Sheet
          title={name}
          close="关上"
          onClose={() => setAsking(false)}
          acts={
            <>
              <Button icon="go" id="place-map" onClick={() => (location.href = geoAddress(place))}>
                用手机地图打开
              </Button>
              <Button
                look="soft"
                id="place-copy"
                onClick={() => void Taro.setClipboardData({ data: `${name} ${address}` })}
              >
                复制地址
              </Button>
            </>
          }
        >
          <View className="head">{address}</View>
          <View className="note">打不开地图，就复制地址，粘到常用的地图里</View>
        </Sheet>
      )}
    </>
  );
}

/** `geo:` address of a place (RFC 5870, WGS-84): it belongs to no map maker. */
function geoAddress({ latitude, longitude, name }: Where): string {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84);
  return `geo:${north},${east}?q=${north},${east}(${encodeURIComponent(name)})`;
}
