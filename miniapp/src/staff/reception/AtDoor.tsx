import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Desk } from '@nuanxin/shared-types';
import { useCallback, useState } from 'react';
import { Button, Notice } from '@/components';
import { Scanner } from '@/scanner/Scanner';
import { useDoor } from './use-door';
import type { Reception } from './use-reception';

/** The camera at the door; what a code came to stands below it until the next one. */
export function AtDoor({ reception, desk, onBack }: { reception: Reception; desk: Desk; onBack: () => void }) {
  const door = useDoor(desk.offering.id, reception);
  const { outcome, busy } = door;
  const [torch, light] = useState(false);
  const noTorch = useCallback(() => {
    light(false);
    void Taro.showToast({ title: '这里开不了手电筒', icon: 'none' });
  }, []);
  const walksIn = outcome?.walksIn;
  return (
    <>
      <View className="reception-camera">
        <Scanner
          onCode={door.onCode}
          onGone={() => undefined}
          onNoTorch={noTorch}
          torch={torch}
          paused={busy}
          hint={busy ? '看到码了，正在核对' : '对准对方的签到码，会员码也行'}
        />
      </View>
      {outcome && (
        <View className="gap" id="door-outcome">
          <Notice tone={outcome.tone} says={outcome.says} next={outcome.next} />
        </View>
      )}
      {walksIn && (
        <Button id="door-walk-in" busy={busy} onClick={() => door.onWalkIn(walksIn)}>
          有空位，现在接待
        </Button>
      )}
      <View className="reception-bar gap">
        <Button look="line" small icon="torch" id="door-torch" onClick={() => light(!torch)}>
          {torch ? '关手电筒' : '手电筒'}
        </Button>
        <Button look="soft" small icon="list" id="door-back" onClick={onBack}>
          看名单
        </Button>
      </View>
    </>
  );
}
