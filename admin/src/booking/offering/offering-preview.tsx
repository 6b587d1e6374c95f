import { previewOffering, type OfferingDraft } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { call } from '../../api.js';
import { Show } from '../../kit/states.js';
import { useLoad } from '../../kit/use-load.js';
import { KINDS } from '../kinds.js';
import { problemOf } from './draft.js';

/** Typing pauses for this long before the server is asked. */
const PAUSE_MS = 300;
/** A name nobody has typed yet, so that the rest can be read meanwhile. */
const UNNAMED = '还没起名';

interface Props {
  draft: OfferingDraft;
  /** Name of its place; empty before one is chosen. */
  place: string;
}

/** Beside the sentence: what the phone will say, asked from the server. */
export function OfferingPreview({ draft, place }: Props) {
  const [asked, ask] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => ask(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const ready = problemOf(asked) === null;
  return (
    <aside className="aside" aria-label="预览">
      <section className="panel">
        <h2>会员在手机上看到</h2>
        <div className="offering-phone">
          <p className="offering-phone-kind">
            <span aria-hidden>{KINDS[draft.kind].icon}</span> {KINDS[draft.kind].name}
          </p>
          <b>{draft.name || UNNAMED}</b>
          <p>{[place || '还没选地方', draft.room].filter(Boolean).join('，')}</p>
          {draft.summary && <p>{draft.summary}</p>}
          {ready && <Words draft={asked} />}
          {draft.bring && <p>要带：{draft.bring}</p>}
          <b className="offering-phone-act">{draft.mode === 'slots' ? '选个时间' : '看场次'}</b>
        </div>
      </section>
    </aside>
  );
}

function Words({ draft }: { draft: OfferingDraft }) {
  const preview = useLoad('preview', () => call(previewOffering, { draft }), JSON.stringify(draft));
  return (
    <Show of={preview}>
      {({ priceWords, limitWords }) => (
        <>
          <ul className="offering-phone-prices">
            {priceWords.split('；').map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
          <p className="note">{limitWords}</p>
        </>
      )}
    </Show>
  );
}
