import { listProgrammePlaces, receiveStock, type ManagedProgramme } from '@nuanxin/shared-types';
import { App, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { count } from '../kit/numbers.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

const MOST = 1_000_000;

interface Props {
  programme: ManagedProgramme;
  onDone: () => void;
  onClose: () => void;
}

/** The first delivery: the same number to each shop, and another where it differs. */
export function FirstDeliveryDialog({ programme, onDone, onClose }: Props) {
  const { id, unit } = programme;
  const { message } = App.useApp();
  const places = useLoad(id, () => call(listProgrammePlaces, { id }));
  const [each, setEach] = useState<number | null>(null);
  const [own, setOwn] = useState<Record<string, number | null>>({});
  const quantityOf = (placeId: string) => own[placeId] ?? each ?? 0;
  const rows = places.data?.rows ?? [];
  const sum = rows.reduce((total, it) => total + quantityOf(it.id), 0);
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    for (const { id: placeId } of rows) {
      const quantity = quantityOf(placeId);
      // Each shop is an act of its own: pressed again after a failure, what is booked stays booked once.
      if (quantity > 0) await send(receiveStock, { id, placeId, quantity, note: '第一批' });
    }
    void message.success(`记下了 ${count(sum)} ${unit}`);
    onDone();
    onClose();
  });
  return (
    <Modal
      open
      title="第一批进货"
      okText={sum > 0 ? `记下 ${count(sum)} ${unit}` : '记下'}
      cancelText="取消"
      okButtonProps={{ disabled: sum === 0 }}
      confirmLoading={busy}
      onOk={() => act(null)}
      onCancel={onClose}
    >
      <p className="dialog-says">已经送到店里的数。各店以后再到货，在库存里记。</p>
      <p>
        每家店{' '}
        <InputNumber<number>
          aria-label="每家店"
          min={0}
          max={MOST}
          precision={0}
          value={each}
          onChange={setEach}
          autoFocus
        />{' '}
        {unit}，不一样的单独改：
      </p>
      <Show of={places}>
        {() => (
          <ul className="lines">
            {rows.map((it) => (
              <li key={it.id}>
                <span>{it.name}</span>
                <InputNumber<number>
                  aria-label={it.name}
                  min={0}
                  max={MOST}
                  precision={0}
                  placeholder={String(each ?? 0)}
                  value={own[it.id] ?? null}
                  onChange={(value) => setOwn({ ...own, [it.id]: value })}
                />
              </li>
            ))}
          </ul>
        )}
      </Show>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
