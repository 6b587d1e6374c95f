import { ArrowLeftOutlined } from '@ant-design/icons';
import { changePlace, getShop, listShops, type Shop } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { call } from '../api.js';
import { Failed, Show } from '../kit/states.js';
import { Tag } from '../kit/tag.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { ClerksPanel } from './clerks-panel.js';
import { ShopForm, type ShopFields } from './shop-form.js';

async function loadShop(id: string) {
  const [shop, all] = await Promise.all([call(getShop, { id }), call(listShops, {})]);
  return { shop, others: all.rows.filter((it) => it.id !== id) };
}

/** One place: what it is, where it stands, who works there. */
export function ShopPage({ id }: { id: string }) {
  const loaded = useLoad(id, () => loadShop(id));
  return <Show of={loaded}>{({ shop, others }) => <Opened shop={shop} others={others} reload={loaded.reload} />}</Show>;
}

function Opened({ shop, others, reload }: { shop: Shop; others: Shop[]; reload: () => void }) {
  const { message } = App.useApp();
  const { busy, failure, act } = useAct<ShopFields>(async ({ phone = '', ...fields }, send) => {
    await send(changePlace, { ...fields, id: shop.id, phone });
    void message.success('存好了');
    reload();
  });
  const { name, address, district, hours, longitude, latitude } = shop;
  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/shops" aria-label="返回网点" />
        <h1>{name}</h1>
        <Tag tone={shop.state.open ? 'ok' : 'plain'}>
          {shop.state.open ? `开着，${shop.state.words}` : shop.state.words}
        </Tag>
        <span className="note grow">
          {shop.union.name}
          {shop.programmes.length > 0 && `，在发${shop.programmes.map((it) => it.name).join('、')}`}
        </span>
      </header>
      <ClerksPanel shop={shop} />
      <section className="panel">
        <h2>店的资料</h2>
        <ShopForm
          others={others}
          start={{ name, address, district, hours, longitude, latitude, phone: shop.phone ?? '' }}
          onSubmit={act}
        >
          {failure && <Failed failure={failure} />}
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={busy}>
              保存
            </Button>
          </div>
        </ShopForm>
      </section>
    </>
  );
}
