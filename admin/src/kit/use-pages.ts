import { useState } from 'react';
import { useAct } from './use-act.js';
import { useLoad } from './use-load.js';

interface Page<Row> {
  rows: Row[];
  next: string | null;
}

/** A long list by key: the first page by itself, the others by a button. Another `key` begins anew. */
export function usePages<Row>(key: string, load: (from: string | undefined) => Promise<Page<Row>>) {
  const first = useLoad<Page<Row>>(key, () => load(undefined));
  const [later, setLater] = useState<{ of: Page<Row>; pages: Page<Row>[] } | null>(null);
  // Further pages belong to the first one they followed.
  const pages = first.data ? [first.data, ...(later?.of === first.data ? later.pages : [])] : [];
  const next = pages.at(-1)?.next ?? null;
  const more = useAct<string>(async (from) => {
    const page = await load(from);
    setLater((known) => {
      const of = first.data ?? page;
      return { of, pages: [...(known?.of === of ? known.pages : []), page] };
    });
  });
  return { first, rows: pages.flatMap((it) => it.rows), next, more };
}
