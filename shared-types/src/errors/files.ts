import type { ErrorEntry } from './entry.js';

/** Files that are sent in (上传). */
export const FILE_ERRORS = {
  FILE_MISSING: {
    status: 400,
    says: '没收到文件',
    next: '选一个文件，再传一次',
    when: 'the request is not a multipart form with exactly one file',
  },
  FILE_TOO_LARGE: {
    status: 413,
    says: '文件超过 {megabytes} MB',
    next: '换小一点的再传',
    when: 'the file is larger than its kind may be',
  },
  FILE_OF_WRONG_KIND: {
    status: 422,
    says: '这个文件用不了',
    next: '换成{wanted}',
    when: 'the content is not of the kind it was sent as, whatever its name says',
  },
  SHEET_UNREADABLE: {
    status: 422,
    says: '表格打不开',
    next: '用 Excel 或 WPS 打开，另存为 xlsx 再传',
    when: 'an xlsx is damaged, or unpacks to more than a sheet of our size can hold',
  },
} as const satisfies Record<string, ErrorEntry>;
