import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { Shipment, SiteStock } from '@nuanxin/shared-types';
import { Button, Notice, Screen, SectionHead, Skeleton } from '@/components';
import { AskSheet } from './AskSheet';
import { ReceiptSheet } from './ReceiptSheet';
import { SendSheet } from './SendSheet';
import { TakeSheet } from './TakeSheet';
import { useSite, type SiteView } from './use-site';
import './stock.scss';

type Open = { kind: 'receive' | 'send'; shipment: Shipment } | { kind: 'take' | 'ask'; stock: SiteStock };

/** 管货: what arrives is counted, what lies here is counted, what is missing is asked for. */
export default function StockPage() {
  const site = useSite(useRouter().params['placeId'] ?? '');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    site.reload();
  };
  return (
    <Screen title="管货">
      {site.problem && <Notice {...site.problem} id="stock-problem" />}
      {!site.stocks && !site.problem && <Skeleton />}
      {site.stocks?.map((stock) => (
        <OnHand key={stock.programme.id} stock={stock} onOpen={setOpen} />
      ))}
      <Papers site={site} onOpen={setOpen} />
      {open?.kind === 'receive' && <ReceiptSheet shipment={open.shipment} onDone={done} onClose={close} />}
      {open?.kind === 'send' && <SendSheet shipment={open.shipment} onDone={done} onClose={close} />}
      {open?.kind === 'take' && <TakeSheet stock={open.stock} onDone={done} onClose={close} />}
      {open?.kind === 'ask' && <AskSheet stock={open.stock} onDone={done} onClose={close} />}
    </Screen>
  );
}

function OnHand({ stock, onOpen }: { stock: SiteStock; onOpen: (open: Open) => void }) {
  const { programme, row } = stock;
  return (
    <View className="card stock-card">
      <View className="note">
        {row.place.name}，{programme.name}
      </View>
      <View className="stock-on-hand" id="stock-on-hand">
        <View className="show">{row.onHand}</View>
        {programme.unit}
        {programme.item}
        {row.low && <View className="stock-low">快没了</View>}
      </View>
      <View className="stock-acts">
        <Button look="soft" id="stock-take" onClick={() => onOpen({ kind: 'take', stock })}>
          盘点
        </Button>
        <Button look="soft" id="stock-ask" onClick={() => onOpen({ kind: 'ask', stock })}>
          向别处要
        </Button>
      </View>
    </View>
  );
}

function Papers({ site, onOpen }: { site: SiteView; onOpen: (open: Open) => void }) {
  const { arriving, wanted, waiting } = site;
  return (
    <>
      {arriving.length > 0 && <SectionHead title="路上来的货" />}
      {arriving.map((shipment) => (
        <Paper key={shipment.id} shipment={shipment} words={`${shipment.from?.name ?? '仓库'}发来`}>
          <Button id={`receive-${shipment.id}`} onClick={() => onOpen({ kind: 'receive', shipment })}>
            点数收货
          </Button>
        </Paper>
      ))}
      {wanted.length > 0 && <SectionHead title="别处来要" />}
      {wanted.map((shipment) => (
        <Paper key={shipment.id} shipment={shipment} words={`${shipment.to.name}要`}>
          <Button look="soft" id={`send-${shipment.id}`} onClick={() => onOpen({ kind: 'send', shipment })}>
            看看给不给
          </Button>
        </Paper>
      ))}
      {waiting.length > 0 && <SectionHead title="等对方" />}
      {waiting.map((shipment) => (
        <Paper
          key={shipment.id}
          shipment={shipment}
          words={shipment.status === 'asked' ? `已向${shipment.from?.name ?? '仓库'}要` : `已发往${shipment.to.name}`}
        />
      ))}
    </>
  );
}

function Paper(props: { shipment: Shipment; words: string; children?: ReactNode }) {
  const { quantity, programme, batches, note } = props.shipment;
  return (
    <View className="card stock-card">
      <View className="row">
        <View className="grow">{props.words}</View>
        <View className="head">
          {quantity} {programme.unit}
        </View>
      </View>
      <View className="note">{[programme.item, ...batches.map((it) => it.name), note].filter(Boolean).join('，')}</View>
      {props.children}
    </View>
  );
}
