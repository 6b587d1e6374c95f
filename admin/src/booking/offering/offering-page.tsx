import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { getManagedOffering, type ManagedOffering } from '@nuanxin/shared-types';
import { Button, Tabs } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { call } from '../../api.js';
import { Show, Waiting } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useLoad } from '../../kit/use-load.js';
import { ClassTab } from '../courses/class-tab.js';
import { EnrolmentsTab } from '../courses/enrolments-tab.js';
import { PickUpsTab } from '../families/pick-ups-tab.js';
import { KINDS } from '../kinds.js';
import { BookingsTab } from '../list/bookings-tab.js';
import { ProvidersTab } from '../providers/providers-tab.js';
import { SessionsTab } from '../sessions/sessions-tab.js';
import { OFFERING_STATUS } from '../status.js';
import { useToday } from '../../kit/use-today.js';
import { TeamsTab } from '../teams/teams-tab.js';
import { WeekTab } from '../week/week-tab.js';
import { RuleTab } from './rule-tab.js';
import { StatusButtons } from './status-buttons.js';

/** With the charts, which weigh as much as all the rest. */
const FiguresTab = lazy(async () => ({ default: (await import('../figures/figures-tab.js')).FiguresTab }));

/** One offering with everything a cadre does to it. */
export function OfferingPage({ id, tab }: { id: string; tab: string | undefined }) {
  const offering = useLoad(id, () => call(getManagedOffering, { id }));
  return <Show of={offering}>{(data) => <Opened offering={data} tab={tab} reload={offering.reload} />}</Show>;
}

interface OpenedProps {
  offering: ManagedOffering;
  tab: string | undefined;
  reload: () => void;
}

function Opened({ offering, tab = 'week', reload }: OpenedProps) {
  const today = useToday();
  const [round, setRound] = useState(0);
  const { id, kind, name, status, place, room } = offering;
  const { tone, word } = OFFERING_STATUS[status];
  const tabs = tabsOf(offering, round, () => {
    reload();
    setRound((it) => it + 1);
  });
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/bookings" aria-label="返回预约" />
        <h1>{name}</h1>
        <Tag tone={tone}>{word}</Tag>
        <span className="note grow">{[KINDS[kind].name, place.name, room].filter(Boolean).join('，')}</span>
        <Button icon={<PrinterOutlined aria-hidden />} href={`#/bookings/${id}/sheet/${today}`}>
          打印今天
        </Button>
        <StatusButtons offering={offering} onDone={reload} />
      </header>
      <Tabs
        className="offering-tabs"
        destroyOnHidden
        activeKey={tabs.some((it) => it.key === tab) ? tab : 'week'}
        items={tabs}
        onChange={(key) => {
          window.location.hash = `#/bookings/${id}/${key}`;
        }}
      />
    </>
  );
}

interface OfferingTab {
  key: string;
  label: string;
  children: ReactNode;
}

function tabsOf(offering: ManagedOffering, round: number, changed: () => void): OfferingTab[] {
  const { kind, mode, children, course, team, providers, version } = offering;
  const working = providers.filter((it) => it.active).length;
  const sessions = { key: 'sessions', label: '场次', children: <SessionsTab offering={offering} onChange={changed} /> };
  return [
    { key: 'week', label: '日程', children: <WeekTab key={round} offering={offering} /> },
    ...(mode === 'sessions' ? [sessions] : []),
    ...(course ? courseTabs(offering) : []),
    ...(team ? [{ key: 'teams', label: '队伍', children: <TeamsTab offering={offering} /> }] : []),
    ...(children?.pickUp ? [{ key: 'pick-ups', label: '接送', children: <PickUpsTab offering={offering} /> }] : []),
    { key: 'list', label: '名单', children: <BookingsTab offering={offering} /> },
    {
      key: 'providers',
      label: [KINDS[kind].provider, mode === 'slots' ? '和班次' : '', ` ${working || ''}`].join(''),
      children: <ProvidersTab offering={offering} onChange={changed} />,
    },
    { key: 'rule', label: '规则', children: <RuleTab key={version} offering={offering} onDone={changed} /> },
    {
      key: 'figures',
      label: '数字',
      children: (
        <Suspense fallback={<Waiting />}>
          <FiguresTab id={offering.id} />
        </Suspense>
      ),
    },
  ];
}

function courseTabs(offering: ManagedOffering): OfferingTab[] {
  return [
    { key: 'enrolments', label: '报名', children: <EnrolmentsTab offering={offering} /> },
    { key: 'class', label: '考勤和成绩', children: <ClassTab offering={offering} /> },
  ];
}
