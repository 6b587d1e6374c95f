import { PlusOutlined } from '@ant-design/icons';
import { pauseProgramme, resumeProgramme } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ExportButton } from '../kit/export-button.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { STATUS } from '../programmes/status.js';
import { AddShopDialog } from './add-shop-dialog.js';
import { Balance } from './balance.js';
import type { OpenCell } from './cell.js';
import { HistoryDrawer } from './history-drawer.js';
import { ShopDialogs } from './shop-dialogs.js';
import { matches, ShopFilters, type ShopFilter } from './shop-filters.js';
import { ShopTable, type ShopAct } from './shop-table.js';
import { loadShops, type Shop } from './shops.js';
import { StockTabs } from './stock-tabs.js';
import { WithStockProgramme, type StockProgramme } from './with-programme.js';
import { WriteOffLimit } from './write-off-limit.js';

type Dialog = { kind: 'act'; act: ShopAct; shop: Shop } | { kind: 'addShop' } | { kind: 'pause' } | null;

export function StockPage() {
  return (
    <WithStockProgramme>
      {(programme, choice) => <Stock key={programme.id} listed={programme} choice={choice} />}
    </WithStockProgramme>
  );
}

/** Stock per shop of one programme, and everything a cadre does to it. */
function Stock({ listed, choice }: { listed: StockProgramme; choice: ReactNode }) {
  const { message } = App.useApp();
  const [programme, setProgramme] = useState(listed);
  const [dialog, open] = useState<Dialog>(null);
  const [cell, openCell] = useState<OpenCell>();
  const [filter, narrow] = useState<ShopFilter>({ words: '', district: undefined, lowOnly: false });
  const shops = useLoad(programme.id, () => loadShops(programme.id));
  const close = () => open(null);
  const done = (words: string) => {
    void message.success(words);
    shops.reload();
  };
  const { tone, word } = STATUS[programme.status];
  const running = programme.status === 'running';
  return (
    <>
      <header className="top">
        <h1>{programme.name}</h1>
        <Tag tone={tone}>{word}</Tag>
        <StockTabs here="stock" />
        <span className="note grow">{programme.words}</span>
        {choice}
        {(running || programme.status === 'paused') && (
          <Button onClick={() => open({ kind: 'pause' })}>{running ? '暂停' : '恢复'}</Button>
        )}
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open({ kind: 'addShop' })}>
          加一家店
        </Button>
      </header>
      <Show of={shops}>
        {(rows) =>
          rows.length === 0 ? (
            <section className="panel">
              <Nothing says="还没有店。加一家，一分钟">
                <Button onClick={() => open({ kind: 'addShop' })}>加一家店</Button>
              </Nothing>
            </section>
          ) : (
            <>
              <Balance rows={rows} unit={programme.unit} />
              <section className="panel">
                <header className="panel-head">
                  <h2>各店点</h2>
                  <WriteOffLimit programme={programme} />
                  <ExportButton list="stock" filter={{ programmeId: programme.id }} />
                </header>
                <ShopFilters shops={rows} filter={filter} onChange={narrow} />
                <ShopTable
                  shops={rows.filter((it) => matches(filter, it))}
                  onAct={(act, shop) => open({ kind: 'act', act, shop })}
                  onOpen={openCell}
                />
              </section>
            </>
          )
        }
      </Show>
      {dialog?.kind === 'act' && (
        <ShopDialogs
          act={dialog.act}
          shop={dialog.shop}
          shops={shops.data ?? []}
          programmeId={programme.id}
          unit={programme.unit}
          onDone={done}
          onClose={close}
        />
      )}
      {cell && <HistoryDrawer programmeId={programme.id} of={cell} onClose={() => openCell(undefined)} />}
      {dialog?.kind === 'addShop' && <AddShopDialog programme={programme} onDone={done} onClose={close} />}
      {dialog?.kind === 'pause' && (
        <PauseDialog
          programme={programme}
          onDone={({ status }) => setProgramme({ ...programme, status })}
          onClose={close}
        />
      )}
    </>
  );
}

interface PauseProps {
  programme: StockProgramme;
  onDone: (after: Pick<StockProgramme, 'status'>) => void;
  onClose: () => void;
}
function PauseDialog({ programme, onDone, onClose }: PauseProps) {
  const running = programme.status === 'running';
  return (
    <ReasonDialog
      title={`${running ? '暂停' : '恢复'}「${programme.name}」`}
      says={running ? '暂停后各店扫码都会说活动暂停了，随时可以恢复。' : '恢复后各店马上可以扫码。'}
      usual={running ? ['水没到货', '天气转凉', '要盘点'] : ['货到了', '盘点完了']}
      confirm={running ? '暂停' : '恢复'}
      onConfirm={async (reason, send) =>
        onDone(await send(running ? pauseProgramme : resumeProgramme, { id: programme.id, reason }))
      }
      onClose={onClose}
    />
  );
}
