import { SectionTabs } from '../kit/section-tabs.js';

const TABS = [
  { path: 'shops', name: '列表和地图' },
  { path: 'shops/import', name: '导入' },
  { path: 'shops/duplicates', name: '查重' },
  { path: 'shops/partners', name: '共建协议' },
  { path: 'shops/cases', name: '报错' },
  { path: 'shops/wishes', name: '心愿' },
  { path: 'shops/visits', name: '到访' },
];

/** What there is about all places. */
export function PlaceTabs({ here }: { here: string }) {
  return <SectionTabs label="阵地的几件事" tabs={TABS} here={here} />;
}
