import { bringsDuty, listManagedProgrammes, listProgrammes, type Programme, type Role } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { WithProgramme } from '../kit/programme-switch.js';
import { Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';

/** What the stock pages know of a programme. */
export interface StockProgramme extends Pick<Programme, 'id' | 'name' | 'unit' | 'status'> {
  /** For whom and how much, in one line. */
  words: string;
}

/** What runs or ran, and for who plans programmes the drafts too: goods arrive before the first day. */
async function loadProgrammes(roles: readonly Role[]): Promise<StockProgramme[]> {
  const [begun, managed] = await Promise.all([
    call(listProgrammes, {}),
    bringsDuty(roles, 'programmes') ? call(listManagedProgrammes, {}) : { rows: [] },
  ]);
  const drafts = managed.rows.filter((it) => it.status === 'draft');
  return [
    ...begun.rows.map((it) => ({ ...it, words: `${it.categoryWords}，${it.ruleWords}` })),
    ...drafts.map((it) => ({ ...it, words: it.sentence })),
  ];
}

interface Props {
  children: (programme: StockProgramme, choice: ReactNode) => ReactNode;
}

/** Asked for at every visit: a programme written a minute ago is there. */
export function WithStockProgramme({ children }: Props) {
  const { me } = useDesk();
  const programmes = useLoad('programmes', () => loadProgrammes(me.roles));
  return <Show of={programmes}>{(rows) => <WithProgramme programmes={rows}>{children}</WithProgramme>}</Show>;
}
