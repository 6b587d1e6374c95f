import { addProgrammePlace, listShops, type ManagedProgramme, type Shop } from '@nuanxin/shared-types';
import { App, Button, Input, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { NewShopForm } from '../shops/new-shop-form.js';

interface Props {
  programme: ManagedProgramme;
  onDone: () => void;
  onClose: () => void;
}

/** A sixth shop in under a minute: one that is known already, or a new one with its pin. */
export function AddShopDialog({ programme, onDone, onClose }: Props) {
  const { message } = App.useApp();
  const shops = useLoad('shops', () => call(listShops, {}));
  const { busy, failure, act } = useAct<Pick<Shop, 'id' | 'name'>>(async ({ id: placeId, name }, send) => {
    await send(addProgrammePlace, { id: programme.id, placeId });
    void message.success(`${name}加好了`);
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      width={920}
      footer={null}
      title={`给「${programme.name}」加一家店`}
      onCancel={onClose}
      destroyOnHidden
      style={{ top: 32 }}
    >
      <Show of={shops}>
        {({ rows }) => (
          <Tabs
            defaultActiveKey={rows.some((it) => isFree(it, programme.id)) ? 'known' : 'new'}
            items={[
              {
                key: 'known',
                label: '已有的网点',
                children: (
                  <Known shops={rows.filter((it) => isFree(it, programme.id))} busy={busy} onPick={(it) => act(it)} />
                ),
              },
              { key: 'new', label: '新的店', children: <NewShopForm others={rows} onMade={(it) => act(it)} /> },
            ]}
          />
        )}
      </Show>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}

function isFree(shop: Shop, programmeId: string): boolean {
  return shop.programmes.every((it) => it.id !== programmeId);
}

function Known({ shops, busy, onPick }: { shops: Shop[]; busy: boolean; onPick: (shop: Shop) => void }) {
  const [words, search] = useState('');
  const found = shops.filter((it) => `${it.name}${it.address}${it.district}`.includes(words.trim()));
  return (
    <>
      <Input.Search
        aria-label="找网点"
        placeholder="店名、地址、街道"
        allowClear
        autoFocus
        value={words}
        onChange={(event) => search(event.target.value)}
      />
      {found.length === 0 ? (
        <Nothing says={words ? '没找到。换个词，或者新加一家' : '网点都加上了。可以新加一家'} />
      ) : (
        <ul className="lines" style={{ maxHeight: 420, overflow: 'auto', marginTop: 8 }}>
          {found.map((it) => (
            <li key={it.id}>
              <span>
                <b>{it.name}</b>
                <span className="under">
                  {it.district} {it.address}，{it.hours}
                </span>
              </span>
              <Button disabled={busy} aria-label={`加上${it.name}`} onClick={() => onPick(it)}>
                加上
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
