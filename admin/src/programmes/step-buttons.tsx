import {
  endProgramme,
  pauseProgramme,
  resumeProgramme,
  startProgramme,
  type ManagedProgramme,
} from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';
import type { Send } from '../kit/use-act.js';

interface StepWords {
  word: string;
  from: readonly ManagedProgramme['status'][];
  says: string;
  usual: string[];
  take: (send: Send, step: { id: string; reason: string }) => Promise<unknown>;
}

/** What a cadre may do next; the server holds the same table. */
const STEPS: Record<'start' | 'pause' | 'resume' | 'end', StepWords> = {
  start: {
    word: '开始',
    from: ['draft'],
    says: '开始后，会员在手机上马上看得到，到日子就能领。随时可以暂停。',
    usual: ['按计划开始', '货到了'],
    take: (send, step) => send(startProgramme, step),
  },
  resume: {
    word: '恢复',
    from: ['paused'],
    says: '恢复后各店马上可以扫码。',
    usual: ['货到了', '盘点完了'],
    take: (send, step) => send(resumeProgramme, step),
  },
  pause: {
    word: '暂停',
    from: ['running'],
    says: '暂停后各店扫码都会说活动暂停了，随时可以恢复。',
    usual: ['水没到货', '天气转凉', '要盘点'],
    take: (send, step) => send(pauseProgramme, step),
  },
  end: {
    word: '结束',
    from: ['running', 'paused'],
    says: '结束后不能再开，要接着发就另办一个。账和记录都留着。',
    usual: ['到期了', '货发完了'],
    take: (send, step) => send(endProgramme, step),
  },
};

export function StepButtons({ programme, onDone }: { programme: ManagedProgramme; onDone: () => void }) {
  const { message } = App.useApp();
  const [open, choose] = useState<StepWords | null>(null);
  const ready = programme.checks.every((it) => it.ok);
  return (
    <>
      {Object.values(STEPS)
        .filter((it) => it.from.includes(programme.status))
        .map((it) => (
          <Button
            key={it.word}
            type={it === STEPS.start ? 'primary' : 'default'}
            disabled={it === STEPS.start && !ready}
            title={it === STEPS.start && !ready ? '先备齐下面几样' : undefined}
            onClick={() => choose(it)}
          >
            {it.word}
          </Button>
        ))}
      {open && (
        <ReasonDialog
          title={`${open.word}「${programme.name}」`}
          says={open.says}
          usual={open.usual}
          confirm={open.word}
          onConfirm={async (reason, send) => {
            await open.take(send, { id: programme.id, reason });
            void message.success(`「${programme.name}」${open.word}了`);
            onDone();
          }}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
}
