import { useDidShow } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { getSiteStock, listShipments, type Shipment, type SiteStock } from '@nuanxin/shared-types';
import { call, wordsOf } from '@/lib/api';

/** What lies at a place and which papers are open there. */
export interface SiteView {
  stocks: SiteStock[] | null;
  /** On their way here. */
  arriving: Shipment[];
  /** Others ask this place for. */
  wanted: Shipment[];
  /** Asked of others, or sent to them, and not yet there. */
  waiting: Shipment[];
  problem: { says: string; next: string } | null;
  reload: () => void;
}

export function useSite(placeId: string): SiteView {
  const [stocks, setStocks] = useState<SiteStock[] | null>(null);
  const [open, setOpen] = useState<Shipment[]>([]);
  const [problem, setProblem] = useState<SiteView['problem']>(null);
  const reload = useCallback(() => {
    Promise.all([
      call(getSiteStock, { placeId }),
      call(listShipments, { placeId, status: 'sent' }),
      call(listShipments, { placeId, status: 'asked' }),
    ]).then(
      ([site, sent, asked]) => {
        setStocks(site.rows);
        setOpen([...sent.rows, ...asked.rows]);
        setProblem(null);
      },
      (error: unknown) => setProblem(wordsOf(error)),
    );
  }, [placeId]);
  useDidShow(reload);
  const arriving = open.filter((it) => it.status === 'sent' && it.to.id === placeId);
  const wanted = open.filter((it) => it.status === 'asked' && it.from?.id === placeId);
  const waiting = open.filter((it) => !arriving.includes(it) && !wanted.includes(it));
  return { stocks, arriving, wanted, waiting, problem, reload };
}
