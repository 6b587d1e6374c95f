import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ManagedProgramme, StartCheck } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { draftOf } from './draft.js';
import { FirstDeliveryDialog } from './first-delivery-dialog.js';
import { Preview } from './preview.js';
import { Figure } from './programme-list.js';

interface Props {
  programme: ManagedProgramme;
  onAddShop: () => void;
  onDone: () => void;
}

/** What it is, what it still needs before it starts, how today goes. */
export function OverviewTab({ programme, onAddShop, onDone }: Props) {
  const { status, checks, sentence, unit } = programme;
  const [delivering, deliver] = useState(false);
  const mend: Record<StartCheck['code'], { word: string; act: () => void }> = {
    places: { word: '加一家店', act: onAddShop },
    stock: { word: '记第一批进货', act: () => deliver(true) },
    dates: { word: '改日期', act: () => (window.location.hash = `#/programmes/${programme.id}/rule`) },
  };
  return (
    <div className="with-preview">
      <div className="aside">
        <section className="panel">
          <h2>规则</h2>
          <p style={{ fontSize: 18 }}>{sentence}</p>
        </section>
        {status === 'draft' ? (
          <section className="panel">
            <h2>开始前要备齐</h2>
            <ul className="checks">
              {checks.map(({ code, ok, words }) => (
                <li key={code} data-check={code} data-ok={ok}>
                  {ok ? (
                    <CheckCircleFilled style={{ color: 'var(--ok)' }} aria-label="备好了" />
                  ) : (
                    <ExclamationCircleFilled style={{ color: 'var(--warn)' }} aria-label="还差" />
                  )}
                  <span className="grow">{words}</span>
                  {!ok && (
                    <Button disabled={code === 'stock' && programme.placeCount === 0} onClick={mend[code].act}>
                      {mend[code].word}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <section className="panel">
            <h2>今天</h2>
            <div className="three figures">
              <Figure words="发放" value={programme.givenToday} unit={unit} />
              <Figure words="来的人" value={programme.peopleToday} unit="人" />
              <Figure words="各店库存" value={programme.onHand} unit={unit} />
            </div>
          </section>
        )}
      </div>
      <Preview draft={draftOf(programme)} places={programme.placeCount} />
      {delivering && <FirstDeliveryDialog programme={programme} onDone={onDone} onClose={() => deliver(false)} />}
    </div>
  );
}
