import { byId, programmeStep } from '../benefits.schema.js';
import * as fields from '../fields.schema.js';
import * as routes from '../programmes.js';
import * as schema from '../programmes.schema.js';
import { endpoint } from './endpoint.js';

export const programmesEndpoints = [
  endpoint(routes.listProgrammeTemplates, '活动模板', fields.nothing, schema.programmeTemplates),
  endpoint(routes.previewProgramme, '活动预览和试算', schema.previewProgramme, schema.programmePreview),
  endpoint(routes.listManagedProgrammes, '我们办的活动', fields.nothing, schema.managedProgrammes),
  endpoint(routes.getManagedProgramme, '我们办的一个活动', byId, schema.managedProgramme),
  endpoint(routes.createProgramme, '新活动', schema.newProgramme, schema.managedProgramme),
  endpoint(routes.changeProgramme, '改活动', schema.programmeChange, schema.managedProgramme),
  endpoint(routes.startProgramme, '开始活动', programmeStep, schema.managedProgramme),
  endpoint(routes.endProgramme, '结束活动', programmeStep, schema.managedProgramme),
  endpoint(routes.listProgrammeHistory, '活动的改动记录', byId, schema.programmeHistory),
  endpoint(routes.removeProgrammePlace, '活动移出一家店', schema.programmePlaceStep, schema.leftover),
];
