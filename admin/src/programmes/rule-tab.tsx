import { changeProgramme, type ManagedProgramme } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { draftOf, problemOf } from './draft.js';
import { Preview } from './preview.js';
import { SentenceForm } from './sentence-form.js';

/** The sentence again, to be changed; each save is a new version. */
export function RuleTab({ programme, onDone }: { programme: ManagedProgramme; onDone: () => void }) {
  const { message } = App.useApp();
  const before = draftOf(programme);
  const [draft, write] = useState(before);
  const [saving, save] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(before);
  const problem = problemOf(draft);
  const over = programme.status === 'ended';
  return (
    <div className="with-preview">
      <section className="panel">
        <fieldset disabled={over} style={{ border: 0, margin: 0, padding: 0 }}>
          <SentenceForm draft={draft} onChange={write} fixed={programme.status !== 'draft' || programme.onHand > 0} />
        </fieldset>
        {over ? (
          <p className="note">活动结束了，规则只能看</p>
        ) : (
          <div className="form-end">
            <span className="note grow">
              第 {programme.version} 版。{programme.status === 'draft' ? '改了就存' : '存了马上生效，领过的不变'}
            </span>
            {problem && <span className="sentence-problem">{problem}</span>}
            <Button disabled={!changed} onClick={() => write(before)}>
              放弃改动
            </Button>
            <Button type="primary" disabled={!changed || problem !== null} onClick={() => save(true)}>
              保存改动
            </Button>
          </div>
        )}
      </section>
      <Preview draft={draft} places={programme.placeCount} />
      {saving && (
        <ReasonDialog
          title="保存改动"
          says="写一句为什么改。改动记录里看得到是谁、什么时候、改了什么。"
          usual={['天更热了', '上级要求', '写错了', '货不够']}
          confirm="保存"
          onConfirm={async (reason, send) => {
            const { id, version } = programme;
            await send(changeProgramme, { id, version, draft, reason });
            void message.success('存好了');
            onDone();
          }}
          onClose={() => save(false)}
        />
      )}
    </div>
  );
}
