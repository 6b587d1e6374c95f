import { useHash } from './use-hash.js';

export type Filters = Readonly<Record<string, string | undefined>>;

/**
 * What a page is narrowed to, kept in its address (`#/figures/from=2026-07-01&to=2026-07-31`), so that a link, a reload and
 * the browser's back button all lead to the same numbers. `depth`: parts of the page's own address before it.
 */
export function useFilters(depth = 1): [Filters, (change: Filters) => void] {
  const parts = useHash();
  const page = parts.slice(0, depth).join('/');
  const filters = Object.fromEntries(new URLSearchParams(parts[depth] ?? ''));
  return [
    filters,
    (change) => {
      window.location.hash = addressOf(page, { ...filters, ...change });
    },
  ];
}

/** `#/figures/from=…&to=…`; what is undefined is left out. */
function addressOf(page: string, filters: Filters): string {
  const given = Object.entries(filters).filter((it): it is [string, string] => it[1] !== undefined);
  return `#/${page}/${new URLSearchParams(given).toString()}`;
}
