import { BarChartOutlined, ClockCircleOutlined, QrcodeOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDesk } from './desk.js';
import { Mark } from './kit/mark.js';
import { useHash } from './kit/use-hash.js';

const PAGES = [
  { path: 'today', name: '今天', icon: <ClockCircleOutlined aria-hidden /> },
  { path: 'stock', name: '库存', icon: <BarChartOutlined aria-hidden /> },
  { path: 'joining', name: '入会', icon: <QrcodeOutlined aria-hidden /> },
  { path: 'members', name: '会员', icon: <TeamOutlined aria-hidden /> },
];

/** The pages on the left, the work on the right. */
export function Frame({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const { city, me } = useDesk();
  const [here] = useHash();
  const union = me.roles.find(({ role }) => role !== 'clerk')?.scopeName ?? city.name;
  return (
    <div className="frame">
      <aside className="side">
        <p className="logo">
          <Mark size={32} />
          {city.brand}
        </p>
        <nav>
          {PAGES.map(({ path, name, icon }) => (
            <a key={path} href={`#/${path}`} aria-current={(here || 'today') === path ? 'page' : undefined}>
              {icon}
              {name}
            </a>
          ))}
        </nav>
        <div className="me">
          <b>{union}</b>
          <p>{me.phone}</p>
          <Button type="text" onClick={onLeave}>
            退出
          </Button>
        </div>
      </aside>
      <main>{children}</main>
    </div>
  );
}
