import { beginScan, collectScan, type ScanOffer } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { Qr } from '../kit/qr.js';
import { Show } from '../kit/states.js';
import { useLive } from '../kit/use-live.js';
import { useLoad } from '../kit/use-load.js';
import { keepSession } from '../session.js';

const LOOK_EVERY_MS = 2000;

/** A colleague who is signed in on the phone scans, confirms there, and this page opens. */
export function ByScan() {
  const offer = useLoad('scan', () => call(beginScan, {}));
  return <Show of={offer}>{(data) => <Waiting key={data.ticket} offer={data} onAgain={offer.reload} />}</Show>;
}

function Waiting({ offer, onAgain }: { offer: ScanOffer; onAgain: () => void }) {
  const [over, end] = useState(false);
  useLive(() => {
    if (over) return;
    call(collectScan, { ticket: offer.ticket }).then(
      ({ status, signedIn }) => {
        if (signedIn) keepSession(signedIn.token);
        else if (status === 'over') end(true);
      },
      () => undefined, // the next look may get through
    );
  }, LOOK_EVERY_MS);
  return (
    <div className="scan">
      <div className={over ? 'scan-code over' : 'scan-code'}>
        <Qr text={offer.url} label="登录二维码" />
      </div>
      {over ? (
        <>
          <p>这个码过时了</p>
          <Button onClick={onAgain}>换一个码</Button>
        </>
      ) : (
        <p className="note">用手机上的暖新扫一扫，在手机上点确认登录</p>
      )}
    </div>
  );
}
