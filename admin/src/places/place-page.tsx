import { ArrowLeftOutlined } from '@ant-design/icons';
import {
  bringsDuty,
  getShop,
  listPlaceRegister,
  PLACE_KINDS,
  type RegisterRow,
  type ShopPage,
} from '@nuanxin/shared-types';
import { Button, Tabs } from 'antd';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { ClerksPanel } from '../shops/clerks-panel.js';
import { AgreementsPanel } from './agreements-panel.js';
import { CalendarPanel } from './calendar-panel.js';
import { CasesPanel } from './cases-panel.js';
import { DaysPanel } from './days-panel.js';
import { DoorPanel } from './door-panel.js';
import { FactsTab } from './facts-tab.js';
import { PeoplePanel } from './people-panel.js';
import { RatingsPanel } from './ratings-panel.js';
import { RosterPanel } from './roster-panel.js';
import { StaysPanel } from './stays-panel.js';
import { VisitsPanel } from './visits-panel.js';
import { WishesPanel } from './wishes-panel.js';

async function loadPlace(id: string) {
  const [place, register] = await Promise.all([call(getShop, { id }), call(listPlaceRegister, {})]);
  return { place, others: register.rows.filter((it) => it.id !== id) };
}

/** One place: what it is, who is there, what goes on, what people say of it. */
export function PlacePage({ id, tab }: { id: string; tab: string | undefined }) {
  const loaded = useLoad(id, () => loadPlace(id));
  return (
    <Show of={loaded}>
      {({ place, others }) => <Opened place={place} others={others} tab={tab} reload={loaded.reload} />}
    </Show>
  );
}

interface OpenedProps {
  place: ShopPage;
  others: RegisterRow[];
  tab: string | undefined;
  reload: () => void;
}

function Opened({ place, others, tab = 'facts', reload }: OpenedProps) {
  const { me } = useDesk();
  const { id, name, kind, state, union, programmes } = place;
  const tabs = [
    { key: 'facts', label: '资料', children: <FactsTab place={place} others={others} onSaved={reload} /> },
    {
      key: 'people',
      label: '负责人和核销员',
      children: (
        <>
          <PeoplePanel place={place} onChanged={reload} />
          <ClerksPanel shop={place} />
        </>
      ),
    },
    {
      key: 'days',
      label: kind === 'mobile' ? '停靠和例外' : '例外的日子',
      children: (
        <>
          {kind === 'mobile' && <StaysPanel place={place} others={others} />}
          <DaysPanel id={id} onChanged={reload} />
        </>
      ),
    },
    { key: 'calendar', label: '日程', children: <CalendarPanel id={id} /> },
    { key: 'roster', label: '值日', children: <RosterPanel id={id} /> },
    { key: 'partners', label: '共建', children: <AgreementsPanel place={place} /> },
    {
      key: 'said',
      label: '报错和评价',
      children: (
        <>
          <CasesPanel placeId={id} />
          <RatingsPanel placeId={id} />
        </>
      ),
    },
    { key: 'wishes', label: '心愿', children: <WishesPanel placeId={id} /> },
    {
      key: 'visits',
      label: '到访',
      children: (
        <>
          <DoorPanel id={id} name={name} />
          {bringsDuty(me.roles, 'reports') && <VisitsPanel placeId={id} />}
        </>
      ),
    },
  ];
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/shops" aria-label="返回阵地" />
        <h1>{name}</h1>
        <Tag tone={state.open ? 'ok' : 'plain'}>{state.open ? `开着，${state.words}` : state.words}</Tag>
        <span className="note grow">
          {PLACE_KINDS[kind]}，{union.name}
          {programmes.length > 0 && `，在发${programmes.map((it) => it.name).join('、')}`}
        </span>
      </header>
      <Tabs
        className="place-parts"
        destroyOnHidden
        activeKey={tabs.some((it) => it.key === tab) ? tab : 'facts'}
        items={tabs}
        onChange={(key) => {
          window.location.hash = `#/shops/${id}/${key}`;
        }}
      />
    </>
  );
}
