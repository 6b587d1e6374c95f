import type { ErrorEntry } from './entry.js';

/** Courses (课程), their certificates, masters and apprentices. */
export const COURSE_ERRORS = {
  COURSE_AS_A_WHOLE: {
    status: 409,
    says: '这门课要整门报名',
    next: '在课程页面报名；要退也整门退',
    when: 'one session of a course is booked, moved or cancelled by itself',
  },
  COURSE_HAS_LEARNERS: {
    status: 409,
    says: '已经录取了人，不能再加课',
    next: '改已有的课的时间，或者另开一门',
    when: 'sessions are added to, or the rule is taken off, a course that has accepted somebody',
  },
  ENROLMENT_CLOSED: {
    status: 409,
    says: '报名已经结束',
    next: '看看别的课程，或者打 12351 问',
    when: 'the course is paused or ended, its enrolment closed, it has begun, or has no session',
  },
  ENROLLED_ALREADY: {
    status: 409,
    says: '你已经报过名',
    next: '在“我的课程”里看进度',
    when: 'the person has a live enrolment in the course, or has completed it',
  },
  DOCUMENTS_MISSING: {
    status: 422,
    says: '还缺{missing}',
    next: '拍照补上再提交',
    when: 'not every document of the course is handed in',
  },
  ENROLMENT_DECIDED: {
    status: 409,
    says: '这个报名已经处理过了',
    next: '刷新看看',
    when: 'the enrolment is not in a state from which this step leads',
  },
  APPLICANT_CANNOT: {
    status: 409,
    says: '现在不能录取这位：{why}',
    next: '请本人先腾出时间，再录取',
    when: 'the applicant has another booking then, is paused, or has reached a limit',
  },
  RESULT_WITHOUT_POINTS: {
    status: 422,
    says: '报名号 {number} 没有写成绩',
    next: '有考试的课写成绩，没有考试的写合格或不合格',
    when: 'a result lacks what the course goes by: points where there is an exam, passed or not where there is none',
  },
  CERTIFICATE_STANDS: {
    status: 409,
    says: '报名号 {number} 已经发了证书',
    next: '要改结果，先撤销证书',
    when: 'a result is mended on which a certificate stands',
  },
  CERTIFICATE_UNKNOWN: {
    status: 404,
    says: '没有这张证书',
    next: '核对一下编号，或者向发证的工会查询',
    when: 'a certificate code is forged or of another kind',
  },
  CERTIFICATE_REVOKED: {
    status: 409,
    says: '这张证书已经撤销了',
    next: '刷新看看',
    when: 'a certificate is revoked twice',
  },
  PAIRED_ALREADY: {
    status: 409,
    says: '这两位已经结对',
    next: '先结束原来的，再结新的',
    when: 'master and apprentice have a live pair',
  },
  PAIR_OVER: {
    status: 409,
    says: '这一步现在做不了',
    next: '刷新看看这对师徒到了哪一步',
    when: 'a pair is answered, ended or reviewed in a state from which that step does not lead, or twice',
  },
} as const satisfies Record<string, ErrorEntry>;
