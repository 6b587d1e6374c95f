import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { PickUpRow } from '@nuanxin/shared-types';
import { useCallback, useState } from 'react';
import { Button, Empty, Field, Notice, Screen, Skeleton, Tag } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { Scanner } from '@/scanner/Scanner';
import { HandOver } from './HandOver';
import { usePickUps, type PickUps } from './use-pick-up';
import './pickup.scss';

/** 接孩子: who is still here; a code, who came, one tap. */
export default function PickUpPage() {
  const { id = '' } = useRouter().params;
  const pickUps = usePickUps(id);
  const [scanning, scan] = useState(false);
  const { list, card } = pickUps;
  return (
    <Screen
      title="接孩子"
      bar={
        !card &&
        !scanning && (
          <Button icon="code" id="pickup-scan" onClick={() => scan(true)}>
            扫接送码
          </Button>
        )
      }
    >
      {list.offline && <Notice tone="warn" says="没网，现在核对不了" next="打家长电话核对，有网了再补" />}
      {list.refusal && <Notice says={list.refusal.says} next={list.refusal.next} />}
      {!list.value && !list.offline && !list.refusal && <Skeleton rows={3} />}
      {card && (
        <HandOver
          card={card}
          act={pickUps.giving}
          onGive={pickUps.give}
          onClose={() => {
            pickUps.close();
            scan(false);
          }}
        />
      )}
      {!card && scanning && <AtGate pickUps={pickUps} onBack={() => scan(false)} />}
      {!card && !scanning && list.value && <Here rows={list.value} />}
    </Screen>
  );
}

function AtGate({ pickUps: { looking, onCode }, onBack }: { pickUps: PickUps; onBack: () => void }) {
  const [torch, light] = useState(false);
  const [typed, type] = useState('');
  const noTorch = useCallback(() => {
    light(false);
    void Taro.showToast({ title: '这里开不了手电筒', icon: 'none' });
  }, []);
  const code = typed.replace(/\s/g, '').toUpperCase();
  return (
    <>
      <View className="pickup-camera">
        <Scanner
          onCode={onCode}
          onGone={() => undefined}
          onNoTorch={noTorch}
          torch={torch}
          paused={looking.busy}
          hint={looking.busy ? '看到码了，正在核对' : '对准来接的人的接送码'}
        />
      </View>
      {looking.trouble && (
        <View className="gap">
          <Notice {...looking.trouble} id="pickup-trouble" />
        </View>
      )}
      <View className="pickup-acts">
        <Button look="line" small icon="torch" onClick={() => light(!torch)}>
          {torch ? '关手电筒' : '手电筒'}
        </Button>
        <Button look="soft" small icon="list" id="pickup-back" onClick={onBack}>
          看名单
        </Button>
      </View>
      <View className="gap">
        <Field id="pickup-typed" label="扫不了，就输入码下面的字" value={typed} onChange={type} />
        {code !== '' && (
          <Button look="soft" id="pickup-look" busy={looking.busy} onClick={() => onCode(code)}>
            核对
          </Button>
        )}
      </View>
    </>
  );
}

function Here({ rows }: { rows: PickUpRow[] }) {
  const left = rows.filter((it) => it.status === 'attended' && it.pickedUp === null).length;
  if (rows.length === 0) return <Empty says="今天没有孩子" note="约了的会在这里" />;
  return (
    <>
      <View className="head pickup-left" id="pickup-left">
        {left > 0 ? `还有 ${left} 个孩子没接` : '来了的都接走了'}
      </View>
      <View className="card list pickup-list">
        {rows.map((it) => (
          <View key={it.bookingId} className="item pickup-row" id={`pickup-${it.bookingId}`}>
            <View className="grow">
              <View className="strong">{it.child}</View>
              <View className="note">{it.pickedUp ? `${it.pickedUp.by}接的` : `${hourWords(it.endsAt)} 下课`}</View>
            </View>
            <Standing row={it} />
          </View>
        ))}
      </View>
    </>
  );
}

function Standing({ row: { status, pickedUp } }: { row: PickUpRow }) {
  if (pickedUp) return <Tag tone="ok">{hourWords(pickedUp.at)} 接走</Tag>;
  if (status === 'attended') return <Tag tone="lamp">还在</Tag>;
  return status === 'missed' ? <Tag tone="plain">没来</Tag> : <Tag tone="wait">还没签到</Tag>;
}
