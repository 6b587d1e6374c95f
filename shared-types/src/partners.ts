import { route, type Done } from './route.js';

/** `ending`: within 30 days. `over`: its last day is past, and nobody renewed or ended it. */
export type AgreementState = 'coming' | 'running' | 'ending' | 'over' | 'ended';

/** What a partner (共建单位) agreed with a union to do at some places (共建协议). */
export interface Agreement {
  id: string;
  union: { id: string; name: string };
  /** Name of the partner: `美团`, `市心理学会`. */
  partner: string;
  /** What it gives, in a sentence: `每月 200 份餐，修一次空调`. */
  gives: string;
  /** Business days, both included; `until` null: until somebody ends it. */
  from: string;
  until: string | null;
  state: AgreementState;
  places: { id: string; name: string }[];
}
export type AgreementFacts = Pick<Agreement, 'partner' | 'gives' | 'from' | 'until'> & { placeIds: string[] };

/** Of one place, or of all the cadre's unions; the one that ends first stands first. */
export const listAgreements = route<{ placeId?: string; state?: AgreementState; q?: string }, { rows: Agreement[] }>(
  'GET',
  '/agreements',
  'places',
);
export const signAgreement = route<AgreementFacts & { requestId: string; unionId: string }, Agreement>(
  'POST',
  '/agreements',
  'places',
);
/** Renews it (a later `until`), or mends what was typed. */
export const changeAgreement = route<AgreementFacts & { id: string; requestId: string }, Agreement>(
  'PUT',
  '/agreements/:id',
  'places',
);
export const endAgreement = route<{ id: string; requestId: string; reason: string }, Done>(
  'POST',
  '/agreements/:id/end',
  'places',
);
