import type { UnionKind, UnionNode } from './membership.js';
import { downloadRoute, route, type Done } from './route.js';

// ---- the tree (组织树) -------------------------------------------------------------------------------------------

/** Kinds a cadre can set up: the city union and the catch-all come with the city pack, once each. */
export type NewUnionKind = Exclude<UnionKind, 'city' | 'catch_all'>;

export const createUnion = route<
  { requestId: string; parentId: string; name: string; kind: NewUnionKind; review: boolean },
  UnionNode
>('POST', '/unions', 'unions');
/** New name, and whether applications wait for a cadre. */
export const changeUnion = route<{ id: string; requestId: string; name: string; review: boolean }, UnionNode>(
  'PUT',
  '/unions/:id',
  'unions',
);
/** Hangs the union with everything below it under another one. */
export const moveUnion = route<{ id: string; requestId: string; parentId: string; reason: string }, UnionNode>(
  'POST',
  '/unions/:id/move',
  'unions',
);

/** What belongs to a union, so that a cadre knows what a merger or closure will carry along. */
export interface UnionHoldings {
  /** Live memberships. */
  members: number;
  /** Applications that wait. */
  pending: number;
  joinCodes: number;
  /** Unions right below it. */
  unions: number;
  enterprises: number;
  shops: number;
  /** People with a role in it. */
  staff: number;
  /** Stations and shops where things are handed out. */
  places: number;
  programmes: number;
}
export const getUnionHoldings = route<{ id: string }, UnionHoldings>('GET', '/unions/:id/holdings', 'unions.see');

/** `intoId` takes over; it must not lie below the union that ends. */
export interface UnionEnding {
  id: string;
  requestId: string;
  intoId: string;
  reason: string;
}
/** Merges (合并): everything goes to the target, roles and unions below too. The old one stays as closed. */
export const mergeUnion = route<UnionEnding, UnionNode>('POST', '/unions/:id/merger', 'unions');
/** Closes (撤销): members and what serves them go to the target; roles in the old one end. It must have no unions below. */
export const closeUnion = route<UnionEnding, UnionNode>('POST', '/unions/:id/closure', 'unions');

/** An open union as anybody may know it, to choose where to go. */
export interface UnionChoice {
  id: string;
  name: string;
  kind: UnionKind;
  /** Name of the one above; null for the city. */
  above: string | null;
}
export const listUnionChoices = route<Record<string, never>, { rows: UnionChoice[] }>(
  'GET',
  '/union-choices',
  'anyone',
);

// ---- coverage (覆盖单位) ------------------------------------------------------------------------------------------

export type EmployerKind = 'enterprise' | 'shop';
/** An enterprise (企业) or shop (小店) whose workers the union looks after. */
export interface Employer {
  id: string;
  union: { id: string; name: string };
  kind: EmployerKind;
  name: string;
  /** Unified social credit code (统一社会信用代码, GB 32100); small shops may have none. */
  creditCode: string | null;
  /** Workers in new forms of employment there. */
  workers: number;
}
export type EmployerFacts = Pick<Employer, 'kind' | 'name' | 'creditCode' | 'workers'>;

/** Those of the union and, with `below`, of all unions under it. By key: pass `after` = `next` of the page before. */
export const listEmployers = route<
  { id: string; kind?: EmployerKind; below?: boolean; after?: string; limit?: number },
  { rows: Employer[]; next: string | null; enterprises: number; shops: number; workers: number }
>('GET', '/unions/:id/employers', 'unions.see');
export const addEmployer = route<EmployerFacts & { id: string; requestId: string }, Employer>(
  'POST',
  '/unions/:id/employers',
  'unions',
);
export const changeEmployer = route<EmployerFacts & { id: string; requestId: string }, Employer>(
  'PUT',
  '/employers/:id',
  'unions',
);
export const removeEmployer = route<{ id: string; requestId: string; reason: string }, Done>(
  'POST',
  '/employers/:id/removal',
  'unions',
);

/** What came, or in a trial would come, of a list of employers (单位导入). */
export interface EmployerImport {
  /** In the sheet, without its heading. */
  rows: number;
  added: number;
  /** The union lists them just so already: nothing to do. */
  same: number;
  /** Rows that are left out, every mistake of theirs by itself. */
  problems: {
    /** As Excel counts it. */
    row: number;
    /** Heading of the column. */
    column: string;
    /** What is wrong and what to do; never what the cell holds. */
    says: string;
  }[];
}

/** An empty sheet to fill in, with what may be chosen. */
export const getEmployerTemplate = downloadRoute<Record<string, never>>('/employer-import-template', 'unions');
/** Names a sheet of at most 2,000 rows sent before. A trial looks at every row and adds none. */
export const importEmployers = route<{ id: string; requestId: string; fileId: string; trial: boolean }, EmployerImport>(
  'POST',
  '/unions/:id/employer-imports',
  'unions',
);

// ---- service menu (服务菜单) ---------------------------------------------------------------------------------------

export interface ServiceGroup {
  code: string;
  name: string;
  services: {
    code: string;
    name: string;
    /** Whether it reaches this union's workers. */
    offered: boolean;
    /** Where and how, in the words of the union that set it. */
    note: string;
    /** Name of the union that set it; null: as the city pack has it. */
    setBy: string | null;
  }[];
}
/** The city's menu as it holds in a union: what a union says holds for all below it, until one of them says otherwise. */
export const getServiceMenu = route<{ id: string }, { groups: ServiceGroup[] }>(
  'GET',
  '/unions/:id/services',
  'unions.see',
);
export const setService = route<
  { id: string; code: string; requestId: string; offered: boolean; note: string },
  { groups: ServiceGroup[] }
>('PUT', '/unions/:id/services/:code', 'unions');
