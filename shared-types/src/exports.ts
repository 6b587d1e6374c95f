import { downloadRoute } from './route.js';

/**
 * A list as xlsx (导出), written while it is read. Beside `list` stand the filters of that list, the same as on the screen.
 * Names, phones and ID numbers are masked.
 */
export const exportList = downloadRoute<{ list: string } & Record<string, string>>('/exports/:list', 'export');
