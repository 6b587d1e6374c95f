import type { ImportStatus } from '@nuanxin/shared-types';

/** How far an import is, as the screen says it. */
export const IMPORT_WORDS: Record<ImportStatus, string> = {
  trying: '正在试算',
  tried: '试算完了，等正式导入',
  importing: '正在导入',
  done: '导入完了',
  failed: '表格用不了',
};
