import { getPlaceDoor, makeDoorCode, makeLockKey } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { call } from '../api.js';
import { Qr } from '../kit/qr.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';

/** 门口码: counts who comes; and the key with which a smart lock may count too. */
export function DoorPanel({ id, name }: { id: string; name: string }) {
  const { modal } = App.useApp();
  const moment = useMoment();
  const door = useLoad(id, () => call(getPlaceDoor, { id }));
  const code = useAct(async (_: undefined, send) => {
    await send(makeDoorCode, { id });
    door.reload();
  });
  const lock = useAct(async (_: undefined, send) => {
    const { key } = await send(makeLockKey, { id });
    modal.info({
      title: '门锁的密钥，只显示这一次',
      content: <code className="revealed">{key}</code>,
      okText: '抄好了',
    });
    door.reload();
  });
  return (
    <section className="panel">
      <h2>门口码</h2>
      <Show of={door}>
        {({ url, madeAt, lockSince }) => (
          <div className="invitation">
            <div className="invitation-code">{url ? <Qr text={url} label={`${name}的门口码`} /> : <p>还没有码</p>}</div>
            <div className="door">
              <p>贴在门上。来的人扫一下，算一次到访；不登录也能扫，不扫也不影响用。</p>
              {madeAt !== null && <p className="note">{moment(madeAt)}做的。换新码以后，旧的扫了不算</p>}
              <p className="acts">
                <Button loading={code.busy} onClick={() => code.act(undefined)}>
                  {url ? '换一张新码' : '做门口码'}
                </Button>
                <Button loading={lock.busy} onClick={() => lock.act(undefined)}>
                  {lockSince === null ? '接智能门锁' : '换门锁密钥'}
                </Button>
              </p>
              {lockSince !== null && <p className="note">门锁的密钥是 {moment(lockSince)}给的</p>}
            </div>
          </div>
        )}
      </Show>
      {code.failure && <Failed failure={code.failure} />}
      {lock.failure && <Failed failure={lock.failure} />}
    </section>
  );
}
