import { ROLES, type Me } from '@nuanxin/shared-types';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from './desk.js';
import { Mark } from './kit/mark.js';
import { GROUPS, type ConsolePage } from './pages.js';

interface Props {
  pages: readonly ConsolePage[];
  here: ConsolePage | undefined;
  onLeave: () => void;
  children: ReactNode;
}

/** The pages on the left, the work on the right. */
export function Frame({ pages, here, onLeave, children }: Props) {
  const { city, me } = useDesk();
  return (
    <div className="frame">
      <aside className="side">
        <p className="logo">
          <Mark size={32} />
          {city.brand}
        </p>
        <nav>
          {GROUPS.map((group) => (
            <MenuGroup key={group} name={group} pages={pages.filter((it) => it.group === group)} here={here} />
          ))}
        </nav>
        <Whoami me={me} onLeave={onLeave} />
      </aside>
      <main>{children}</main>
    </div>
  );
}

function MenuGroup({ name, pages, here }: { name: string; pages: readonly ConsolePage[]; here: Props['here'] }) {
  if (pages.length === 0) return null;
  return (
    <div role="group" aria-label={name}>
      {pages.length > 1 && <p className="menu-group">{name}</p>}
      {pages.map((page) => (
        <a key={page.path} href={`#/${page.path}`} aria-current={page === here ? 'page' : undefined}>
          <span aria-hidden>{page.icon}</span>
          {page.name}
        </a>
      ))}
    </div>
  );
}

function Whoami({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const atDesk = me.roles.find(({ role }) => ROLES[role].scope !== 'place');
  return (
    <div className="me">
      <b>{atDesk?.scopeName}</b>
      <p>
        {atDesk && ROLES[atDesk.role].name} {me.phone}
      </p>
      <Button type="text" onClick={onLeave}>
        退出
      </Button>
    </div>
  );
}
