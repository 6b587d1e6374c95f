import {
  listClerkInvitations,
  listClerks,
  revokeClerk,
  withdrawClerkInvitation,
  type ClerkInvitation,
  type ClerkRow,
  type Shop,
} from '@nuanxin/shared-types';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';
import { InviteDialog } from './invite-dialog.js';

async function loadStaff(placeId: string) {
  const [clerks, invitations] = await Promise.all([
    call(listClerks, { placeId }),
    call(listClerkInvitations, { placeId }),
  ]);
  return { clerks: clerks.rows, invitations: invitations.rows };
}

/** 核销员: who may scan here, which invitations are out. */
export function ClerksPanel({ shop }: { shop: Shop }) {
  const { message } = App.useApp();
  const moment = useMoment();
  const staff = useLoad(shop.id, () => loadStaff(shop.id));
  const [inviting, invite] = useState(false);
  const [leaving, revoke] = useState<ClerkRow | null>(null);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">核销员</h2>
        <Button type="primary" onClick={() => invite(true)}>
          邀请核销员
        </Button>
      </div>
      <Show of={staff}>
        {({ clerks, invitations }) => (
          <>
            {clerks.length === 0 ? (
              <Nothing says="还没有核销员。发一张邀请，店员扫一下就好" />
            ) : (
              <Table<ClerkRow>
                rowKey="personId"
                dataSource={clerks}
                pagination={false}
                columns={[
                  { title: '姓名', dataIndex: 'name' },
                  { title: '手机号', render: (_, { phone }) => phone ?? '—' },
                  { title: '从什么时候', render: (_, { since }) => moment(since) },
                  {
                    title: '',
                    align: 'right',
                    render: (_, row) => <Button onClick={() => revoke(row)}>取消</Button>,
                  },
                ]}
              />
            )}
            {invitations.map((it) => (
              <Out key={it.id} invitation={it} onDone={staff.reload} />
            ))}
          </>
        )}
      </Show>
      {inviting && (
        <InviteDialog
          shop={shop}
          onClose={() => {
            invite(false);
            staff.reload();
          }}
        />
      )}
      {leaving && (
        <ReasonDialog
          title={`取消${leaving.name}的核销`}
          says="马上不能在这家店核销。做过的记录都留着，以后可以再邀请。"
          usual={['不在店里干了', '换了一家店', '登记错了']}
          confirm="取消核销"
          onConfirm={async (reason, send) => {
            await send(revokeClerk, { placeId: shop.id, personId: leaving.personId, reason });
            void message.success('取消了');
            staff.reload();
          }}
          onClose={() => revoke(null)}
        />
      )}
    </section>
  );
}

function Out({ invitation, onDone }: { invitation: ClerkInvitation; onDone: () => void }) {
  const { id, usesLeft, expiresAt } = invitation;
  const moment = useMoment();
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    await send(withdrawClerkInvitation, { id });
    onDone();
  });
  return (
    <div className="strip">
      <span>
        有一张邀请在外面，还能用 {usesLeft} 次，到 {moment(expiresAt)}
      </span>
      {failure && <Failed failure={failure} />}
      <Button disabled={busy} onClick={() => act(null)}>
        收回
      </Button>
    </div>
  );
}
