import { listProgrammeHistory, type ProgrammeEvent } from '@nuanxin/shared-types';
import { call } from '../api.js';
import { Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';

/** 改动记录: who changed what, when and why, before and after. */
export function HistoryTab({ id }: { id: string }) {
  const history = useLoad(id, () => call(listProgrammeHistory, { id }));
  return (
    <section className="panel">
      <Show of={history}>
        {({ rows }) => (
          <ul className="history">
            {rows.map((it, i) => (
              <Line key={`${it.at} ${i}`} event={it} />
            ))}
          </ul>
        )}
      </Show>
    </section>
  );
}

function Line({ event }: { event: ProgrammeEvent }) {
  const { at, by, title, reason, version, changes } = event;
  const moment = useMoment();
  return (
    <li>
      <span className="note">{at === 0 ? '一开始' : moment(at)}</span>
      <div>
        <b>{title}</b>{' '}
        <span className="note">{[version && `第 ${version} 版`, by, reason].filter(Boolean).join('，')}</span>
        {changes.length > 0 && (
          <dl>
            {changes.map(({ what, before, after }) => (
              <Change key={what} what={what} before={before} after={after} />
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function Change({ what, before, after }: ProgrammeEvent['changes'][number]) {
  return (
    <>
      <dt>{what}</dt>
      <dd>
        <del>{before}</del> → <b>{after}</b>
      </dd>
    </>
  );
}
