import type { ProgrammeDraft, ProgrammeFace } from '@nuanxin/shared-types';
import { Show } from '../kit/states.js';
import { count } from '../kit/numbers.js';
import { usePreview } from './use-preview.js';

/** More would not be read as things but as a pattern. */
const MOST_THINGS = 4;

/** Beside the sentence: the member's phone, and what the rule would come to. */
export function Preview({ draft, places }: { draft: ProgrammeDraft; places: number }) {
  const preview = usePreview(draft, places);
  return (
    <aside className="aside" aria-label="预览">
      <Show of={preview}>
        {({ sentence, face, dryRun }) => (
          <>
            <section className="panel">
              <h2>会员在手机上看到</h2>
              <Phone face={face} />
            </section>
            <section className="panel dry-run">
              <h2>试算</h2>
              <p className="dry-run-words" data-people={dryRun.people}>
                {dryRun.words}
              </p>
              {dryRun.days !== null && dryRun.people > 0 && (
                <p className="note">
                  一共 {dryRun.days} 天，全都来领要备 {count(dryRun.days * dryRun.unitsPerDay)} {draft.unit}
                </p>
              )}
              <p className="note">{sentence}</p>
            </section>
          </>
        )}
      </Show>
    </aside>
  );
}

/** The card of the phone's home page, small. */
function Phone({ face }: { face: ProgrammeFace }) {
  return (
    <div className="phone">
      <div className="phone-card">
        <div className="phone-door" aria-hidden>
          {Array.from({ length: Math.min(face.daily, MOST_THINGS) }, (_, i) => (
            <i key={i} />
          ))}
        </div>
        <p>今天还能领</p>
        <p className="phone-left">
          {face.daily}
          <small>
            {face.unit}
            {face.item}
          </small>
        </p>
        <p className="phone-note">{face.placeWords}</p>
        <b className="phone-act">出示领取码</b>
      </div>
      <p className="phone-rule">
        <b>{face.name}</b>
        {face.ruleWords}
      </p>
      <p className="phone-rule">{face.categoryWords}</p>
    </div>
  );
}
