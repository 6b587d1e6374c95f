import {
  getShop,
  listStock,
  removeProgrammePlace,
  type ManagedProgramme,
  type Shop,
  type StockRow,
} from '@nuanxin/shared-types';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { count } from '../kit/numbers.js';
import { ReasonDialog } from '../kit/reason-dialog.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { InviteDialog } from '../shops/invite-dialog.js';

interface Props {
  programme: ManagedProgramme;
  onAddShop: () => void;
  onDone: () => void;
}

interface Row {
  shop: Shop;
  stock: StockRow;
}

async function loadRows(id: string): Promise<Row[]> {
  const { rows } = await call(listStock, { id });
  const shops = await Promise.all(rows.map((it) => call(getShop, { id: it.place.id })));
  return shops.flatMap((shop, i) => {
    const stock = rows[i];
    return stock && shop.programmes.some((it) => it.id === id) ? [{ shop, stock }] : [];
  });
}

/** 店点: where it is taken, with what lies there and who stands there. */
export function ShopsTab({ programme, onAddShop, onDone }: Props) {
  const { id, unit, status } = programme;
  const { message } = App.useApp();
  const loaded = useLoad(id, () => loadRows(id));
  const [inviting, invite] = useState<Shop | null>(null);
  const [leaving, remove] = useState<Row | null>(null);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="grow">在这些店领</h2>
        {programme.placeCount > 0 && <Button href={`#/shops/cards/${id}`}>打印各店的邀请卡</Button>}
      </div>
      <Show of={loaded}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing says="还没有店。加一家，一分钟">
              <Button onClick={onAddShop}>加一家店</Button>
            </Nothing>
          ) : (
            <Table<Row>
              rowKey={({ shop }) => shop.id}
              dataSource={rows}
              pagination={rows.length > 50 ? { pageSize: 50 } : false}
              columns={[
                {
                  title: '店点',
                  render: (_, { shop }) => (
                    <>
                      <a href={`#/shops/${shop.id}`}>
                        <b>{shop.name}</b>
                      </a>
                      <span className="under">{shop.address}</span>
                    </>
                  ),
                },
                { title: '营业', render: (_, { shop }) => shop.hours },
                {
                  title: '核销员',
                  render: (_, { shop }) => (shop.clerks > 0 ? `${shop.clerks} 位` : '还没有'),
                },
                { title: '库存', align: 'right', render: (_, { stock }) => `${count(stock.onHand)} ${unit}` },
                { title: '今天发放', align: 'right', render: (_, { stock }) => count(stock.givenToday) },
                {
                  title: '',
                  align: 'right',
                  render: (_, row) => (
                    <span className="acts">
                      <Button onClick={() => invite(row.shop)}>邀请核销员</Button>
                      {status !== 'ended' && <Button onClick={() => remove(row)}>移出</Button>}
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Show>
      {inviting && <InviteDialog shop={inviting} onClose={() => invite(null)} />}
      {leaving && (
        <ReasonDialog
          title={`把${leaving.shop.name}移出「${programme.name}」`}
          says={leftoverWords(leaving.stock.onHand, unit)}
          usual={['店关了', '不参加了', '换了一家']}
          confirm="移出"
          onConfirm={async (reason, send) => {
            const left = await send(removeProgrammePlace, { id, placeId: leaving.shop.id, reason });
            const rest = left.leftover > 0 ? `，店里还有 ${count(left.leftover)} ${left.unit}在账上` : '';
            void message.success(`${leaving.shop.name}移出了${rest}`);
            onDone();
          }}
          onClose={() => remove(null)}
        />
      )}
    </section>
  );
}

function leftoverWords(onHand: number, unit: string): string {
  const stop = '移出后，这家店马上不能再核销这个活动，可以再加回来。';
  if (onHand <= 0) return `店里没有剩货。${stop}`;
  return `店里还有 ${count(onHand)} ${unit}，会一直留在这家店的账上；要搬走，先在库存里调拨或报损。${stop}`;
}
