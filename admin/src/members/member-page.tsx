import { ArrowLeftOutlined } from '@ant-design/icons';
import { bringsDuty, getMemberFile, type MemberFile } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { channelWord } from '../joining/channels.js';
import { clockOf } from '../kit/clock.js';
import { Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { HonoursPanel } from './honours-panel.js';
import { RevealDialog } from './reveal-dialog.js';
import { STATUS, stepsFor, type Step } from './status.js';
import { StepDialog } from './step-dialog.js';
import { TransferPanel } from './transfer-panel.js';

/** One member: facts masked, what happened, honours, transfer. */
export function MemberPage({ id }: { id: string }) {
  const loaded = useLoad(id, () => call(getMemberFile, { id }));
  return <Show of={loaded}>{(file) => <Opened file={file} reload={loaded.reload} />}</Show>;
}

function Opened({ file, reload }: { file: MemberFile; reload: () => void }) {
  const { me } = useDesk();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Step | 'reveal' | null>(null);
  const { member } = file;
  const close = () => setOpen(null);
  const works = bringsDuty(me.roles, 'members');
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/members" aria-label="返回会员" />
        <h1>{member.name}</h1>
        <Tag tone={STATUS[member.status].tone}>{STATUS[member.status].word}</Tag>
        <span className="note grow">{member.union.name}</span>
        {stepsFor(member.status, me.roles).map((step) => (
          <Button key={step.word} type={step.main ? 'primary' : 'default'} onClick={() => setOpen(step)}>
            {step.word}
          </Button>
        ))}
      </header>
      <div className="columns">
        <div className="aside">
          <Facts file={file} {...(works && { onReveal: () => setOpen('reveal') })} />
          <History file={file} />
        </div>
        <div className="aside">
          <TransferPanel file={file} works={works} onChange={reload} />
          <HonoursPanel file={file} works={works} onChange={reload} />
          <Taken file={file} />
        </div>
      </div>
      {open === 'reveal' && (
        <RevealDialog
          row={member}
          onClose={() => {
            close();
            reload();
          }}
        />
      )}
      {open && open !== 'reveal' && (
        <StepDialog
          row={member}
          step={open}
          onDone={(_, words) => {
            void message.success(words);
            reload();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Facts({
  file: { member, platform, helpedBy, earlier },
  onReveal,
}: {
  file: MemberFile;
  onReveal?: () => void;
}) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  const channel = member.channel === null ? '自己找来' : channelWord(member.channel);
  const facts: [string, string][] = [
    ['会员号', member.number],
    ['手机号', member.phone ?? '没有登记'],
    ['身份证号', member.idNumber ?? '没有登记'],
    ['工种', platform ? `${member.category}，${platform}` : member.category],
    ['入会', `${clock.date(member.joinedAt)}，${channel}`],
    ...(helpedBy ? [['帮办', helpedBy] satisfies [string, string]] : []),
    ...earlier.map(({ union, status, joinedAt }): [string, string] => [
      '以前',
      `${clock.date(joinedAt)}入${union}，${STATUS[status].word}`,
    ]),
  ];
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>资料</h2>
        {onReveal && <Button onClick={onReveal}>看原文</Button>}
      </header>
      <dl className="facts">
        {facts.map(([name, value], i) => (
          <div key={i}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function History({ file }: { file: MemberFile }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  return (
    <section className="panel">
      <h2>经过</h2>
      {file.history.length === 0 && <p className="note">还没有</p>}
      <ol className="lines">
        {file.history.map((it, i) => (
          <li key={i}>
            <span>
              <b>{it.title}</b>
              {it.reason && <span className="small">{it.reason}</span>}
            </span>
            <span className="small when">
              {it.by}
              <span className="small">
                {clock.date(it.at)} {clock.time(it.at)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Taken({ file }: { file: MemberFile }) {
  const { city } = useDesk();
  const clock = clockOf(city.timeZone);
  return (
    <section className="panel">
      <h2>领过的</h2>
      {file.taken.length === 0 && <p className="note">还没有领过</p>}
      <ul className="lines">
        {file.taken.map((it) => (
          <li key={it.programme}>
            <span>
              <b>{it.programme}</b>
              <span className="small">最近一次 {clock.date(it.lastAt)}</span>
            </span>
            <b>
              {it.times} 次，共 {it.quantity}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
