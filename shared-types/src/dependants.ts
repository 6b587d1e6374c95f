import { route, type Done } from './route.js';

/** What a guardian (监护人) is to the child, or whoever may pick it up. */
export const RELATIONS = ['parent', 'grandparent', 'relative', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];
export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  parent: '父母',
  grandparent: '祖辈',
  relative: '亲戚',
  other: '其他人',
};

/** Somebody who may pick a child up (接送人). */
export interface Picker {
  id: string;
  name: string;
  /** Masked, with the last four digits. */
  phone: string;
  relation: Relation;
}
/** A child (被监护人) of the person, as the person alone sees it. */
export interface Dependant {
  id: string;
  name: string;
  birthDate: string;
  /** Full years today. */
  age: number;
  relation: Relation;
  /** UTC ms of the guardian's consent to the text of this version. */
  consentAt: number;
  consentVersion: string;
  pickers: Picker[];
}
export const listDependants = route<Record<string, never>, { rows: Dependant[] }>('GET', '/me/dependants', 'person');
/** At most six, under 18. `consent`: version of the guardian's consent (`City.consent.guardian`). */
export const addDependant = route<
  { requestId: string; name: string; birthDate: string; relation: Relation; consent: string },
  Dependant
>('POST', '/me/dependants', 'person');
/** Takes the consent back: name and birth date are erased for good, what is booked for the child is cancelled. */
export const removeDependant = route<{ id: string; requestId: string }, Done>(
  'POST',
  '/me/dependants/:id/removal',
  'person',
);
/** Besides the guardian; at most six a child. */
export const addPicker = route<
  { id: string; requestId: string; name: string; phone: string; relation: Relation },
  Dependant
>('POST', '/me/dependants/:id/pickers', 'person');
/** From now on. */
export const removePicker = route<{ id: string; pickerId: string; requestId: string }, Dependant>(
  'POST',
  '/me/dependants/:id/pickers/:pickerId/removal',
  'person',
);
