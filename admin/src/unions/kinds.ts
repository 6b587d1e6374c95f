import type { NewUnionKind, UnionKind } from '@nuanxin/shared-types';

export const KINDS: Readonly<Record<UnionKind, string>> = {
  city: '市',
  district: '区县',
  street: '街道',
  park: '园区',
  grid: '网格',
  industry: '行业',
  enterprise: '企业',
  catch_all: '兜底',
};

/** What may be set up under a union of each kind; the server judges, this only keeps wrong choices off the screen. */
export const BELOW: Readonly<Record<UnionKind, readonly NewUnionKind[]>> = {
  city: ['district', 'street', 'park', 'industry', 'enterprise'],
  district: ['street', 'park', 'grid', 'industry', 'enterprise'],
  street: ['grid', 'industry', 'enterprise'],
  park: ['grid', 'industry', 'enterprise'],
  grid: ['enterprise'],
  industry: ['enterprise'],
  enterprise: [],
  catch_all: [],
};
