import { listMembers, type MemberRow, type MemberStatus } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '../api.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';

const PAGE = 50;

interface Page {
  rows: MemberRow[];
  next: string | null;
}

/** The members of a status, newest first, page by page. Changing a row takes it out of the list it no longer belongs to. */
export function useMembers(status: MemberStatus) {
  const first = useLoad<Page>(status, () => call(listMembers, { status, limit: PAGE }));
  const [later, setLater] = useState<Page[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  const pages = first.data ? [first.data, ...later] : [];
  const next = pages.at(-1)?.next ?? null;
  const more = useAct<string>(async (before) => {
    const page = await call(listMembers, { status, before, limit: PAGE });
    setLater((known) => [...known, page]);
  });
  return {
    first,
    rows: pages.flatMap(({ rows }) => rows).filter(({ id }) => !gone.has(id)),
    next,
    more,
    remove: (id: string) => setGone((ids) => new Set([...ids, id])),
  };
}
