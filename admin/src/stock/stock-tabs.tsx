import { SectionTabs } from '../kit/section-tabs.js';

const TABS = [
  { path: 'stock', name: '各站点' },
  { path: 'stock/sites', name: '站点 × 批次' },
  { path: 'stock/batches', name: '批次' },
];

/** The three looks at a programme's stock. */
export function StockTabs({ here }: { here: string }) {
  return <SectionTabs label="库存怎么看" tabs={TABS} here={here} />;
}
