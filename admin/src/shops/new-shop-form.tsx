import { createPlace, listUnions, type Place, type Shop } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { call } from '../api.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { ShopForm, type ShopFields } from './shop-form.js';

interface Props {
  /** The places around, to find one's way. */
  others: readonly Shop[];
  onMade: (place: Place) => void;
}

/** A shop that is not known yet. */
export function NewShopForm({ others, onMade }: Props) {
  const unions = useLoad('unions', () => call(listUnions, {}));
  const { busy, failure, act } = useAct<ShopFields>(async ({ unionId = '', phone, ...fields }, send) => {
    onMade(await send(createPlace, { ...fields, unionId, kind: 'shop', ...(phone && { phone }) }));
  });
  const nearest = others[0];
  return (
    <Show of={unions}>
      {({ rows }) => (
        <ShopForm
          others={others}
          unions={rows}
          start={{ hours: '08:00-22:00', district: nearest?.district ?? '', unionId: nearest?.union.id ?? rows[0]?.id }}
          onSubmit={act}
        >
          {failure && <Failed failure={failure} />}
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={busy}>
              加上这家店
            </Button>
          </div>
        </ShopForm>
      )}
    </Show>
  );
}
