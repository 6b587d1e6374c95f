import * as fields from '../fields.schema.js';
import * as figures from '../figures.js';
import * as figuresSchema from '../figures.schema.js';
import * as worklist from '../worklist.js';
import * as worklistSchema from '../worklist.schema.js';
import { endpoint } from './endpoint.js';

export const reportingEndpoints = [
  endpoint(figures.getFigures, '看数', figuresSchema.filter, figuresSchema.figures),
  endpoint(figures.listServed, '数字后面的每一笔', figuresSchema.servedFilter, figuresSchema.servedPage),
  endpoint(figures.getTodayStrip, '今天每个钟点', fields.nothing, figuresSchema.todayStrip),
  endpoint(worklist.getWorklist, '待办', fields.nothing, worklistSchema.worklist),
  endpoint(worklist.settleOverGiven, '超发已处理', worklistSchema.settleOverGiven, fields.done),
];
