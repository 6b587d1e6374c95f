import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { Nothing } from './states.js';

const KEY = 'nuanxin.desk.programme';

interface Props<P> {
  programmes: readonly P[];
  children: (programme: P, choice: ReactNode) => ReactNode;
}

/** Lets the cadre choose a programme and remembers it from page to page; with one programme there is nothing to choose. */
export function WithProgramme<P extends { id: string; name: string }>({ programmes, children }: Props<P>) {
  const [chosenId, choose] = useState(sessionStorage.getItem(KEY));
  const programme = programmes.find(({ id }) => id === chosenId) ?? programmes[0];
  if (!programme) return <Nothing says="还没有活动。在“活动”里办一个" />;
  const choice = programmes.length > 1 && (
    <Select
      aria-label="换一个活动"
      value={programme.id}
      options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => {
        sessionStorage.setItem(KEY, id);
        choose(id);
      }}
      style={{ minWidth: 180 }}
    />
  );
  return children(programme, choice);
}
