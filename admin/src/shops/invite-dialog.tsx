import { createClerkInvitation, type ClerkInvitation, type Shop } from '@nuanxin/shared-types';
import { Button, InputNumber, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useMoment } from '../kit/use-moment.js';
import { Qr } from '../kit/qr.js';

const DAYS = 7;

/** A code for the clerk to scan, here on the screen or printed. */
export function InviteDialog({ shop, onClose }: { shop: Pick<Shop, 'id' | 'name'>; onClose: () => void }) {
  const moment = useMoment();
  const [uses, setUses] = useState(1);
  const [made, keep] = useState<ClerkInvitation | null>(null);
  const { busy, failure, act } = useAct<number>(async (many, send) => {
    keep(await send(createClerkInvitation, { placeId: shop.id, uses: many, days: DAYS }));
  });
  // One for one person is what is wanted nearly always, so it is there at once.
  useEffect(() => act(1), []);
  return (
    <Modal
      open
      title={`邀请${shop.name}的核销员`}
      onCancel={onClose}
      footer={[
        <Button key="done" type="primary" onClick={onClose}>
          好了
        </Button>,
      ]}
    >
      {failure && <Failed failure={failure} onRetry={() => act(uses)} />}
      {made && (
        <div className="invitation" data-url={made.url}>
          <div className="invitation-code">
            <Qr text={made.url} label="邀请二维码" />
          </div>
          <ol className="invitation-steps">
            <li>店员用微信扫这个码</li>
            <li>验证自己的手机号，写名字</li>
            <li>点“我是核销员”，马上能扫码</li>
          </ol>
          <p className="note">
            能用 {made.usesLeft} 次，到 {moment(made.expiresAt)}。只管{made.place.name}
          </p>
        </div>
      )}
      <p className="note">
        店里不止一位：
        <InputNumber<number>
          aria-label="几个人用"
          min={1}
          max={20}
          precision={0}
          value={uses}
          onChange={(value) => setUses(value ?? 1)}
        />{' '}
        <Button size="small" loading={busy} onClick={() => act(uses)}>
          换一张能用 {uses} 次的
        </Button>
      </p>
    </Modal>
  );
}
