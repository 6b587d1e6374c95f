import * as api from '@nuanxin/shared-types';
import { step as once } from '../../support/bookings.js';
import { newRequestId } from '../../support/client.js';
import { WORKERS } from '../things.js';
import { each, list, NOBODY, of, open, scoped, self, step, SUBTREE, subtreeOf, type Rule } from './rule.js';

const ANYBODY = { ...NOBODY, ...Object.fromEntries(WORKERS.map((role) => [role, each('passes')])) };
const OWN = {
  ...NOBODY,
  ...Object.fromEntries(WORKERS.map((role) => [role, each('NOT_FOUND')])),
  member: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
};
/** A provider of the course would pass too; none of these roles is one, the clerk of the place included. */
const TEACHER = { ...subtreeOf(), clerk: each('NOT_FOUND'), finance: each('NOT_FOUND') };
const placement = { kind: 'employed', employer: '颐养院' };

const ofWorker: [unknown, Rule][] = [
  [api.getCourse, open(({ courseId: id }) => ({ id }))],
  [api.getCertificate, open(({ certificateCode: code }) => ({ code }))],
  [api.listMyEnrolments, self],
  [api.listMyPairs, self],
  [api.enrol, scoped(ANYBODY, ({ courseId }) => ({ requestId: newRequestId(), offeringId: courseId, documents: [] }))],
  [api.getEnrolment, scoped(OWN, ({ enrolmentId: id }) => ({ id }))],
  [api.mendEnrolment, scoped(OWN, (it) => ({ ...once(it.enrolmentId), documents: [] }))],
  [api.tellPlacement, scoped(OWN, (it) => ({ ...once(it.enrolmentId), ...placement }))],
  [api.withdrawEnrolment, scoped(OWN, (it) => once(it.enrolmentId))],
  [api.answerPair, scoped(OWN, (it) => ({ ...once(it.pairId), agree: true }))],
  [api.reviewPair, scoped(OWN, (it) => ({ ...once(it.pairId), stars: 5, words: '' }))],
];

const ofTeacher: [unknown, Rule][] = [
  [api.getClassList, scoped(TEACHER, ({ courseId: id }) => ({ id }))],
  [api.getResultSheet, scoped(TEACHER, ({ courseId: id }) => ({ id }))],
  [
    api.recordResults,
    scoped(TEACHER, ({ courseId, enrolmentId }) => ({
      ...once(courseId),
      rows: [{ enrolmentId, score: 90, passed: null }],
    })),
  ],
];

const ofCadre: [unknown, Rule][] = [
  [api.listEnrolments, scoped(SUBTREE, ({ courseId: id }) => ({ id }))],
  [api.getManagedEnrolment, scoped(SUBTREE, ({ enrolmentId: id }) => ({ id }))],
  [api.reviewEnrolment, scoped(SUBTREE, (it) => ({ ...step(it.enrolmentId), decision: 'accept' }))],
  [api.acceptEnrolments, scoped(SUBTREE, (it) => ({ ...once(it.courseId), enrolmentIds: [it.enrolmentId] }))],
  [api.withdrawForPerson, scoped(SUBTREE, (it) => step(it.enrolmentId))],
  [api.recordPlacement, scoped(SUBTREE, (it) => ({ ...once(it.enrolmentId), ...placement }))],
  [
    // Whoever may import still has to send a sheet of their own first; the one named here is nobody's.
    api.importResults,
    scoped({ ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') }, (it) => ({
      ...once(it.courseId),
      fileId: newRequestId(),
      trial: true,
    })),
  ],
  [api.revokeCertificate, scoped(SUBTREE, (it) => step(it.certificateId))],
  [api.listCourseFigures, list((it) => it.courseId)],
  [api.callOffCourse, scoped(SUBTREE, (it) => step(it.courseId))],
  [api.listPairs, list((it) => it.pairId)],
  [
    api.createPair,
    scoped(SUBTREE, ({ unionId, memberId: masterId, apprenticeMemberId: apprenticeId }) => ({
      ...{ requestId: newRequestId(), unionId, masterId, apprenticeId },
      ...{ craft: '面点', goal: '', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    })),
  ],
  [api.endPair, scoped(SUBTREE, (it) => ({ ...step(it.pairId), as: 'broken_off' }))],
];

/** Courses and pairs: one's own, the teacher's course, the cadre's subtree. */
export const coursesRules: [unknown, Rule][] = [...ofWorker, ...ofTeacher, ...ofCadre];
