import type { Programme } from '@nuanxin/shared-types';
import { Select } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk.js';
import { Nothing } from './states.js';
import type { ReactNode } from 'react';

const KEY = 'nuanxin.desk.programme';

/** Lets the cadre choose a programme and remembers it from page to page; with one programme there is nothing to choose. */
export function WithProgramme({ children }: { children: (programme: Programme, choice: ReactNode) => ReactNode }) {
  const { programmes } = useDesk();
  const [chosenId, choose] = useState(sessionStorage.getItem(KEY));
  const programme = programmes.find(({ id }) => id === chosenId) ?? programmes[0];
  if (!programme) return <Nothing says="还没有活动。活动写在城市配置里，重启后就有" />;
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
