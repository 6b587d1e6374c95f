import { useEffect, useState } from 'react';
import { askStockTransfer, listProgrammePlaces, type SiteStock } from '@nuanxin/shared-types';
import { Button, Field, Notice, Pick, Sheet } from '@/components';
import { call, wordsOf } from '@/lib/api';
import { useAct } from '@/lib/use-act';

const STOCK_WORDS = { enough: '', low: '，也不多了', none: '，没货' } as const;

/** 向别处要货: from whom, how many; they send, this place counts. */
export function AskSheet(props: { stock: SiteStock; onDone: () => void; onClose: () => void }) {
  const { programme, row } = props.stock;
  const [places, setPlaces] = useState<{ id: string; name: string }[]>([]);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);
  const [fromPlaceId, choose] = useState('');
  const [number, setNumber] = useState('');
  const ask = useAct();
  const toPlaceId = row.place.id;
  useEffect(() => {
    call(listProgrammePlaces, { id: programme.id }).then(
      ({ rows }) =>
        setPlaces(
          rows
            .filter((it) => it.id !== toPlaceId)
            .map(({ id, name, stock }) => ({ id, name: name + STOCK_WORDS[stock] })),
        ),
      (error: unknown) => setTrouble(wordsOf(error)),
    );
  }, [programme.id, toPlaceId]);
  const quantity = Number(number);
  const ready = fromPlaceId !== '' && quantity > 0;
  const confirm = () => {
    const body = { id: programme.id, fromPlaceId, toPlaceId, quantity, reason: '这边快没了' };
    ask.run(body, async (requestId) => {
      await call(askStockTransfer, { ...body, requestId });
      props.onDone();
    });
  };
  const said = trouble ?? ask.trouble;
  return (
    <Sheet
      title={`向别处要${programme.item}`}
      close="不要了"
      onClose={props.onClose}
      acts={
        <Button id="ask-confirm" busy={ask.busy || !ready} onClick={confirm}>
          {ready ? `要 ${quantity} ${programme.unit}` : '选一处，填数量'}
        </Button>
      }
    >
      <Pick
        id="ask-from"
        label="向哪处要"
        placeholder="选一处"
        options={places}
        chosen={fromPlaceId}
        onChoose={choose}
      />
      <Field
        id="ask-quantity"
        label={`多少${programme.unit}`}
        type="number"
        maxLength={6}
        value={number}
        hint="对方点了发出才动账；到了你来点数"
        onChange={(typed) => setNumber(typed.replace(/\D/g, ''))}
      />
      {said && <Notice {...said} id="ask-trouble" />}
    </Sheet>
  );
}
