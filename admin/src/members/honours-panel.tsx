import { endHonour, type HeldHonour, type MemberFile } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Tag } from '../kit/tag.js';
import { GrantDialog } from './grant-dialog.js';

interface Props {
  file: MemberFile;
  works: boolean;
  onChange: () => void;
}

/** Badges with their end and honours with their certificate; what is over stays readable. */
export function HonoursPanel({ file, works, onChange }: Props) {
  const { message } = App.useApp();
  const [open, setOpen] = useState<HeldHonour | 'badge' | 'honour' | null>(null);
  const close = () => setOpen(null);
  const done = (words: string) => {
    void message.success(words);
    onChange();
  };
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>徽章和荣誉</h2>
        {works && (
          <span className="acts">
            <Button onClick={() => setOpen('badge')}>发徽章</Button>
            <Button onClick={() => setOpen('honour')}>登记荣誉</Button>
          </span>
        )}
      </header>
      {file.honours.length === 0 && <p className="note">还没有</p>}
      <ul className="lines">
        {file.honours.map((it) => (
          <li key={it.id}>
            <span>
              <b>{it.name}</b>
              <span className="small">{factsOf(it)}</span>
            </span>
            {it.holds && works ? (
              <Button size="small" onClick={() => setOpen(it)}>
                收回
              </Button>
            ) : (
              <Tag tone={it.holds ? 'ok' : 'plain'}>{it.holds ? '有效' : it.endedAt ? '已收回' : '已到期'}</Tag>
            )}
          </li>
        ))}
      </ul>
      {(open === 'badge' || open === 'honour') && (
        <GrantDialog
          kind={open}
          member={file.member}
          onDone={(name) => done(open === 'badge' ? `发了${name}` : `登记了${name}`)}
          onClose={close}
        />
      )}
      {open && typeof open === 'object' && (
        <ReasonDialog
          title={`收回${open.name}：${file.member.name}`}
          says="收回后不再算数；经过里留着。发错了可以再发。"
          usual={open.kind === 'badge' ? ['本人要求', '已生育', '登记错了'] : ['登记错了', '荣誉已撤销']}
          confirm="收回"
          onConfirm={async (reason, send) => {
            await send(endHonour, { id: open.id, reason });
            done(`收回了${open.name}`);
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

function factsOf({ endsOn, certificate, year }: HeldHonour): string {
  return endsOn ? `到 ${endsOn}` : `${year} 年，证书 ${certificate}`;
}
