import { listPickUps, lookUpPickUp, recordPickUp, type PickUpCard, type PickUpRow } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '@/lib/api';
import { memoryCell, type Kept } from '@/lib/store';
import { useAct, type Act } from '@/lib/use-act';
import { useLoaded, usePageCell, type Loaded } from '@/lib/use-loaded';

export interface PickUps {
  list: Loaded<PickUpRow[]>;
  /** Of the code just read; null before and after. */
  card: PickUpCard | null;
  looking: Act;
  giving: Act;
  onCode: (code: string) => void;
  /** Null: to the guardian. */
  give: (pickerId: string | null) => void;
  close: () => void;
}

/** Who is still here, and handing one over by a code. */
export function usePickUps(offeringId: string): PickUps {
  const cell = usePageCell(() => memoryCell<Kept<PickUpRow[]>>());
  const list = useLoaded(cell, async () => (await call(listPickUps, { id: offeringId })).rows, offeringId);
  const [read, know] = useState<{ code: string; card: PickUpCard } | null>(null);
  const looking = useAct();
  const giving = useAct();
  return {
    list,
    card: read?.card ?? null,
    looking,
    giving,
    onCode: (code) =>
      looking.run(code, async () => know({ code, card: await call(lookUpPickUp, { offeringId, code }) })),
    give: (pickerId) =>
      giving.run([read?.code, pickerId], async (requestId) => {
        if (!read) return;
        const { code } = read;
        know({ code, card: await call(recordPickUp, { requestId, offeringId, code, ...(pickerId && { pickerId }) }) });
        list.reload();
      }),
    close: () => know(null),
  };
}
