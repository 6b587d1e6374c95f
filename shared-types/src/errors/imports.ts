import type { ErrorEntry } from './entry.js';

/** Importing a list (批量导入). */
export const IMPORT_ERRORS = {
  IMPORT_HEADINGS_MISSING: {
    status: 422,
    says: '表头缺{missing}',
    next: '下载模板，照模板的表头填好再传',
    when: 'the first row of the sheet lacks a heading that every list needs',
  },
  IMPORT_TOO_LONG: {
    status: 422,
    says: '超过 {rows} 行',
    next: '分成几个表格，一个一个传',
    when: 'the sheet has more rows than one import takes',
  },
  IMPORT_EMPTY: {
    status: 422,
    says: '表格里一行也没填',
    next: '填好再传',
    when: 'the sheet has no row but the heading',
  },
} as const satisfies Record<string, ErrorEntry>;
