import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { Counter, Role } from '@nuanxin/shared-types';
import { Notice } from '@/components';
import { Scanner } from '@/scanner/Scanner';
import { NoticeList, OfflineBanner, WaitingList } from '../offline/OfflineCards';
import { useQueue } from '../offline/queue';
import { useReachable } from '../offline/reach';
import { FlowResult } from '../result/FlowResult';
import { UndoSheet } from '../undo/UndoSheet';
import { useUndo } from '../undo/use-undo';
import { CounterHeader } from './CounterHeader';
import { ProgrammePick, QuantityPick, Sums, Tool } from './Controls';
import { DeskSheets, type SheetName } from './DeskSheets';
import { LastGift } from './LastGift';
import type { CounterView } from './use-counter';
import { useDesk } from './use-desk';

/** The scanner of one place and everything around it. */
export function Desk(props: {
  counter: Counter;
  view: CounterView;
  clerkRoles: Role[];
  onPlace: (placeId: string) => void;
}) {
  const { counter, view, clerkRoles, onPlace } = props;
  const desk = useDesk(counter, view);
  const { programme, flow, quantity } = desk;
  const [torch, setTorch] = useState(false);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const reachable = useReachable();
  const waits = useQueue().waiting.length > 0;
  const undo = useUndo((reversed) => {
    if (reversed) view.learn(reversed);
    desk.next();
  });
  const noTorch = useCallback(() => {
    setTorch(false);
    void Taro.showToast({ title: '这里开不了手电筒', icon: 'none' });
  }, []);
  const toRecords = () => void Taro.navigateTo({ url: `/staff/today/index?placeId=${counter.place.id}` });
  const paused = flow.kind !== 'idle' || sheet !== null || undo.target !== null;
  const last = counter.last;

  return (
    <>
      <CounterHeader
        place={counter.place.name}
        clerk={counter.clerk}
        onPick={clerkRoles.length > 1 ? () => setSheet('places') : undefined}
      />
      <View className="counter-body">
        {!reachable && <OfflineBanner unit={programme?.unit ?? '份'} />}
        {view.problem && <Notice says={view.problem.says} next={view.problem.next} id="staff-problem" />}
        {programme ? (
          <>
            <ProgrammePick programmes={desk.programmes} chosen={programme} onPick={desk.pickProgramme} />
            <View className="counter-camera">
              <Scanner
                onCode={desk.onCode}
                onGone={desk.onGone}
                onNoTorch={noTorch}
                torch={torch}
                paused={paused}
                hint={hintOf(desk)}
              />
            </View>
            <View className="counter-pair">
              <Tool id="staff-number-open" icon="keys" onClick={() => setSheet('number')}>
                输 8 位数
              </Tool>
              <Tool id="staff-torch" icon="torch" onClick={() => setTorch(!torch)}>
                {torch ? '关手电筒' : '手电筒'}
              </Tool>
            </View>
            <View className="counter-pair">
              <QuantityPick
                most={programme.perPersonPerDay}
                unit={programme.unit}
                quantity={quantity}
                onPick={desk.pickQuantity}
              />
              {programme.guestsAllowed && reachable && (
                <Tool id="staff-guest-open" icon="user" onClick={() => setSheet('guest')}>
                  没入会的
                </Tool>
              )}
            </View>
          </>
        ) : (
          <Notice says="这家店现在没有活动" next="找工会干部把店加上" tone="warn" />
        )}
        <NoticeList />
        {waits && <WaitingList onUndo={(scan) => undo.begin({ kind: 'kept', ...scan })} />}
        {reachable && last && !waits && (
          <LastGift last={last} onUndo={() => undo.begin({ kind: 'booked', redemption: last })} />
        )}
        {reachable && programme && <Sums programme={programme} onRecords={toRecords} />}
        <View className="counter-ends">
          <View className="counter-back" id="staff-back" hoverClass="pressed" ariaRole="button" onClick={toWorker}>
            回到我的
          </View>
          <View
            className="counter-back"
            id="staff-training"
            hoverClass="pressed"
            ariaRole="button"
            onClick={() => toTraining(counter.place.id)}
          >
            练习
          </View>
        </View>
      </View>
      {programme && (
        <FlowResult
          counter={counter}
          desk={desk}
          programme={programme}
          undo={undo}
          onNumber={() => setSheet('number')}
          onRecords={toRecords}
        />
      )}
      <DeskSheets
        open={sheet}
        onClose={() => setSheet(null)}
        gives={`给 ${quantity} ${programme?.unit ?? ''}`}
        clerkRoles={clerkRoles}
        onWay={desk.give}
        onPlace={onPlace}
      />
      <UndoSheet undo={undo} />
    </>
  );
}

function hintOf({ flow, served }: ReturnType<typeof useDesk>): string {
  if (flow.kind === 'sending') return '看到码了，正在核对';
  return served ? '这位给过了，请下一位' : '对准对方手机上的码';
}

/** In the counter's place, not over it: two scanners cannot share a camera. */
function toTraining(placeId: string): void {
  void Taro.redirectTo({ url: `/staff/training/index?placeId=${placeId}` });
}

function toWorker(): void {
  void Taro.switchTab({ url: '/pages/me/index' });
}
