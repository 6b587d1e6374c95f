import * as b from '../booking/bookings.schema.js';
import * as courses from '../booking/courses.js';
import * as c from '../booking/courses.schema.js';
import * as managed from '../booking/managed-courses.js';
import * as m from '../booking/managed-courses.schema.js';
import * as pairs from '../booking/pairs.js';
import * as p from '../booking/pairs.schema.js';
import * as f from '../fields.schema.js';
import { endpoint } from './endpoint.js';

const ofWorker = [
  endpoint(courses.getCourse, '一门课程', b.byId, c.course),
  endpoint(courses.enrol, '报名课程', c.enrol, c.enrolment),
  endpoint(courses.listMyEnrolments, '我的课程', f.nothing, c.enrolments),
  endpoint(courses.getEnrolment, '我的一门课程', b.byId, c.enrolment),
  endpoint(courses.mendEnrolment, '补报名材料', c.mendEnrolment, c.enrolment),
  endpoint(courses.withdrawEnrolment, '退出课程', b.step, c.enrolment),
  endpoint(courses.tellPlacement, '说说去向', c.tellPlacement, c.enrolment),
  endpoint(courses.getCertificate, '查证书', b.byCode, c.certificate),
  endpoint(pairs.listMyPairs, '我的师徒', f.nothing, p.myPairs),
  endpoint(pairs.answerPair, '答应结对', p.answerPair, p.myPair),
  endpoint(pairs.reviewPair, '评价师徒', p.reviewPair, p.myPair),
];

const ofTeacher = [
  endpoint(courses.getClassList, '考勤表', b.byId, c.classList),
  endpoint(courses.recordResults, '登记结果', c.recordResults, c.classList),
  endpoint(courses.getResultSheet, '结果登记表', b.byId, f.download),
];

const ofCadre = [
  endpoint(managed.listEnrolments, '报名名单', m.listEnrolments, m.enrolmentRows),
  endpoint(managed.getManagedEnrolment, '一个报名', b.byId, m.enrolmentRow),
  endpoint(managed.reviewEnrolment, '审核报名', m.reviewEnrolment, m.enrolmentRow),
  endpoint(managed.acceptEnrolments, '批量录取', m.acceptEnrolments, m.acceptances),
  endpoint(managed.withdrawForPerson, '代为退课', m.stepWithReason, m.enrolmentRow),
  endpoint(managed.callOffCourse, '停办课程', m.stepWithReason, m.calledOff),
  endpoint(managed.recordPlacement, '登记去向', c.tellPlacement, m.enrolmentRow),
  endpoint(managed.importResults, '导入结果', m.importResults, m.importedResults),
  endpoint(managed.revokeCertificate, '撤销证书', m.stepWithReason, m.enrolmentRow),
  endpoint(managed.listCourseFigures, '课程统计', m.listCourseFigures, m.courseFigures),
  endpoint(pairs.listPairs, '师徒结对', p.listPairs, p.pairRows),
  endpoint(pairs.createPair, '新结对', p.createPair, p.pair),
  endpoint(pairs.endPair, '结束结对', p.endPair, p.pair),
];

export const courseEndpoints = [...ofWorker, ...ofTeacher, ...ofCadre];
