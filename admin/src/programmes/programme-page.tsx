import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons';
import { getManagedProgramme, type ManagedProgramme } from '@nuanxin/shared-types';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { AddShopDialog } from './add-shop-dialog.js';
import { HistoryTab } from './history-tab.js';
import { OverviewTab } from './overview-tab.js';
import { RuleTab } from './rule-tab.js';
import { ShopsTab } from './shops-tab.js';
import { STATUS } from './status.js';
import { StepButtons } from './step-buttons.js';

/** 活动页: one programme with everything a cadre does to it. */
export function ProgrammePage({ id, tab }: { id: string; tab: string }) {
  const programme = useLoad(id, () => call(getManagedProgramme, { id }));
  return <Show of={programme}>{(data) => <Opened programme={data} tab={tab} reload={programme.reload} />}</Show>;
}

function Opened({ programme, tab, reload }: { programme: ManagedProgramme; tab: string; reload: () => void }) {
  const [adding, add] = useState(false);
  const [round, setRound] = useState(0);
  const { id, name, status, placeCount, dayWords } = programme;
  const { tone, word } = STATUS[status];
  const changed = () => {
    reload();
    setRound((it) => it + 1);
  };
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/programmes" aria-label="返回活动" />
        <h1>{name}</h1>
        <Tag tone={tone}>{word}</Tag>
        <span className="note grow">{dayWords}</span>
        <StepButtons programme={programme} onDone={changed} />
        {status !== 'ended' && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
            加一家店
          </Button>
        )}
      </header>
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          window.location.hash = `#/programmes/${id}/${key}`;
        }}
        items={[
          {
            key: 'overview',
            label: '概况',
            children: <OverviewTab programme={programme} onAddShop={() => add(true)} onDone={changed} />,
          },
          {
            key: 'shops',
            label: `店点 ${placeCount}`,
            children: <ShopsTab key={round} programme={programme} onAddShop={() => add(true)} onDone={changed} />,
          },
          {
            key: 'rule',
            label: '规则',
            children: <RuleTab key={programme.version} programme={programme} onDone={changed} />,
          },
          { key: 'history', label: '改动记录', children: <HistoryTab key={round} id={id} /> },
        ]}
      />
      {adding && <AddShopDialog programme={programme} onDone={changed} onClose={() => add(false)} />}
    </>
  );
}
