import { useState } from 'react';
import { cancelShipment, sendStockTransfer, type Shipment } from '@nuanxin/shared-types';
import { Button, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

/** Another place asks for stock: send it, or part of it, or say no. */
export function SendSheet(props: { shipment: Shipment; onDone: () => void; onClose: () => void }) {
  const { id, to, quantity, programme, reason } = props.shipment;
  const [number, setNumber] = useState(String(quantity));
  const act = useAct();
  const units = Number(number);
  const send = () =>
    act.run({ id, units }, async (requestId) => {
      await call(sendStockTransfer, { id, quantity: units, requestId });
      props.onDone();
    });
  const refuse = () =>
    act.run({ id, refused: true }, async (requestId) => {
      await call(cancelShipment, { id, reason: '这边也不够', requestId });
      props.onDone();
    });
  return (
    <Sheet
      title={`${to.name}要 ${quantity} ${programme.unit}${programme.item}`}
      close="回头再说"
      onClose={props.onClose}
      acts={
        <>
          <Button id="send-confirm" busy={act.busy || units <= 0} onClick={send}>
            发出 {units} {programme.unit}
          </Button>
          <Button look="soft" id="send-refuse" busy={act.busy} onClick={refuse}>
            这边也不够
          </Button>
        </>
      }
    >
      <Field
        id="send-quantity"
        label={`发多少${programme.unit}`}
        type="number"
        maxLength={6}
        value={number}
        hint={reason}
        onChange={(typed) => setNumber(typed.replace(/\D/g, ''))}
      />
      {act.trouble && <Notice {...act.trouble} id="send-trouble" />}
    </Sheet>
  );
}
