import { PlusOutlined } from '@ant-design/icons';
import { listShops, PLACE_KINDS, type Shop } from '@nuanxin/shared-types';
import { App, Button, Input, Modal, Table } from 'antd';
import { useMemo, useState } from 'react';
import { call } from '../api.js';
import { ExportButton } from '../kit/export-button.js';
import { Nothing, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useLoad } from '../kit/use-load.js';
import { PinMap } from '../map/pin-map.js';
import { NewShopForm } from './new-shop-form.js';

const openShop = (id: string) => {
  window.location.hash = `#/shops/${id}`;
};

/** 网点: every place of the cadre's unions, as a table and on the map. */
export function ShopList() {
  const { message } = App.useApp();
  const shops = useLoad('shops', () => call(listShops, {}));
  const [words, search] = useState('');
  const [adding, add] = useState(false);
  return (
    <>
      <header className="top">
        <h1>网点</h1>
        <span className="grow" />
        <Input.Search
          aria-label="找网点"
          placeholder="店名、地址、街道"
          allowClear
          style={{ width: 260 }}
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <ExportButton list="shops" filter={{ q: words.trim() }} />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => add(true)}>
          新加一家店
        </Button>
      </header>
      <Show of={shops}>{({ rows }) => <Listed shops={rows} words={words.trim()} />}</Show>
      {adding && (
        <Modal open width={920} footer={null} title="新加一家店" onCancel={() => add(false)} style={{ top: 32 }}>
          <NewShopForm
            others={shops.data?.rows ?? []}
            onMade={({ id, name }) => {
              void message.success(`${name}加好了`);
              openShop(id);
            }}
          />
        </Modal>
      )}
    </>
  );
}

function Listed({ shops, words }: { shops: Shop[]; words: string }) {
  const found = useMemo(
    () => shops.filter((it) => `${it.name}${it.address}${it.district}`.includes(words)),
    [shops, words],
  );
  if (found.length === 0)
    return (
      <section className="panel">
        <Nothing says={words ? '没找到。换个词试试' : '还没有网点。新加一家，一分钟'} />
      </section>
    );
  return (
    <div className="shops-and-map">
      <section className="panel">
        <Table<Shop>
          rowKey="id"
          dataSource={found}
          pagination={found.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          columns={[
            {
              title: '网点',
              render: (_, { id, name, address }) => (
                <>
                  <a href={`#/shops/${id}`}>
                    <b>{name}</b>
                  </a>
                  <span className="under">{address}</span>
                </>
              ),
            },
            { title: '类别', render: (_, { kind }) => PLACE_KINDS[kind] },
            { title: '营业', render: (_, { hours }) => hours },
            {
              title: '核销员',
              render: (_, { clerks, programmes }) =>
                clerks > 0 ? (
                  `${clerks} 位`
                ) : programmes.length > 0 ? (
                  <Tag tone="warn">还没有</Tag>
                ) : (
                  <span className="note">还没有</span>
                ),
            },
            { title: '在发', render: (_, { programmes }) => programmes.map((it) => it.name).join('、') || '—' },
          ]}
        />
      </section>
      <div className="shops-map">
        <PinMap others={found} at={null} kind="shop" onPick={openShop} />
      </div>
    </div>
  );
}
