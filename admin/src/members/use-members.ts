import { searchMembers, type MemberRow, type MemberSearch } from '@nuanxin/shared-types';
import { useState } from 'react';
import { call } from '../api.js';
import { useAct } from '../kit/use-act.js';
import type { Filters } from '../kit/use-filters.js';
import { useLoad } from '../kit/use-load.js';
import type { PersonSearch } from './member-filters.js';
import { statusOf } from './status.js';

const PAGE = 50;

interface Page {
  rows: MemberRow[];
  next: string | null;
}

/** The members found, newest first, page by page. A row that a step moved out of the list leaves it. */
export function useMembers(filters: Filters, person: PersonSearch) {
  const status = statusOf(filters.status);
  const search: MemberSearch = { ...filters, ...person, status, limit: PAGE };
  const first = useLoad<Page>('members', () => call(searchMembers, search));
  const [later, setLater] = useState<Page[]>([]);
  const [changed, setChanged] = useState<ReadonlyMap<string, MemberRow>>(new Map());

  const pages = first.data ? [first.data, ...later] : [];
  const next = pages.at(-1)?.next ?? null;
  const more = useAct<string>(async (before) => {
    const page = await call(searchMembers, { ...search, before });
    setLater((known) => [...known, page]);
  });
  const rows = pages.flatMap((page) => page.rows).map((row) => changed.get(row.id) ?? row);
  return {
    first,
    rows: status ? rows.filter((row) => row.status === status) : rows,
    next,
    more,
    replace: (fresh: readonly MemberRow[]) =>
      setChanged((known) => new Map([...known, ...fresh.map((row) => [row.id, row] as const)])),
  };
}
