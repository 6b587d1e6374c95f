import { useState } from 'react';
import { takeStock, type SiteStock } from '@nuanxin/shared-types';
import { Button, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';
import { CountForm, NOT_COUNTED, unitsOf } from './CountForm';

const REASONS = ['破了没报', '找不到了', '上次点错', '没扫就给了'] as const;

/** 盘点: the book as it stood when the sheet was opened; what is handed out meanwhile is not missed. */
export function TakeSheet(props: { stock: SiteStock; onDone: () => void; onClose: () => void }) {
  const { programme, row } = props.stock;
  const [book] = useState(row.onHand);
  const [counted, setCounted] = useState(NOT_COUNTED);
  const take = useAct();
  const units = unitsOf(counted);
  const ready = units !== null && (units === book || counted.reason !== '');
  const confirm = () => {
    if (!ready) return;
    const body = {
      id: programme.id,
      placeId: row.place.id,
      counted: units,
      book,
      ...(units !== book && { reason: counted.reason }),
    };
    take.run(body, async (requestId) => {
      await call(takeStock, { ...body, requestId });
      props.onDone();
    });
  };
  return (
    <Sheet
      title={`盘点，账上 ${book} ${programme.unit}${programme.item}`}
      close="不盘了"
      onClose={props.onClose}
      acts={
        <Button id="take-confirm" busy={take.busy || !ready} onClick={confirm}>
          {ready ? `记下 ${units} ${programme.unit}` : '先点数'}
        </Button>
      }
    >
      <CountForm
        id="take"
        unit={programme.unit}
        expected={book}
        reasons={REASONS}
        counted={counted}
        onChange={setCounted}
      />
      {take.trouble && <Notice {...take.trouble} id="take-trouble" />}
    </Sheet>
  );
}
