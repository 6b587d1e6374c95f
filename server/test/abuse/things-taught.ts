import * as api from '@nuanxin/shared-types';
import { at, haircutDraft, sessionOf, step } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import { accept, enrolIn, ruleOf } from '../support/courses.js';
import type { DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';

/** One of everything of courses that a rule speaks of. */
export interface TaughtThings {
  courseId: string;
  /** The member's; completed. */
  enrolmentId: string;
  certificateId: string;
  certificateCode: string;
  /** The member is the master. */
  pairId: string;
  /** Of somebody else in the same union. */
  apprenticeMemberId: string;
}

interface Teaching {
  unionId: string;
  placeId: string;
  member: Client;
  memberId: string;
  joinCode: string;
}

/** A course of a union at a place, and what a member has of it. */
export async function teachIn(
  { cadre, client: nobody }: DemoCity,
  { unionId, placeId, member, memberId, joinCode }: Teaching,
  draft: Partial<api.OfferingDraft>,
): Promise<TaughtThings> {
  const course = { ...draft, kind: 'course' as const, mode: 'sessions' as const, course: ruleOf() };
  const made = { requestId: newRequestId(), unionId, draft: haircutDraft(placeId, course) };
  const { id: courseId } = await cadre.call(api.createOffering, made);
  const session = sessionOf({ startsAt: at('2026-08-26 19:00'), endsAt: at('2026-08-26 21:00') });
  await cadre.call(api.createSessions, { ...step(courseId), sessions: [session] });
  await cadre.call(api.setOfferingStatus, { ...step(courseId), status: 'open' });
  const { id: enrolmentId } = await enrolIn(member, courseId);
  await accept(cadre, enrolmentId);
  const rows = [{ enrolmentId, score: 90, passed: null }];
  await cadre.call(api.recordResults, { ...step(courseId), rows });
  const { certificate } = await cadre.call(api.getManagedEnrolment, { id: enrolmentId });
  const own = await member.call(api.getEnrolment, { id: enrolmentId });
  const apprentice = await joinAs(nobody, { joinCode });
  const pair = await cadre.call(api.createPair, {
    ...{ requestId: newRequestId(), unionId, craft: '面点', goal: '', startsOn: '2026-07-01', endsOn: '2026-12-31' },
    masterId: memberId,
    apprenticeId: apprentice.card.memberId,
  });
  return {
    courseId,
    enrolmentId,
    certificateId: certificate?.id ?? '',
    certificateCode: own.certificate?.code ?? '',
    pairId: pair.id,
    apprenticeMemberId: apprentice.card.memberId,
  };
}
