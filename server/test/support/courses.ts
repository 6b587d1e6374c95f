import * as api from '@nuanxin/shared-types';
import { at, openClass, step } from './bookings.js';
import { newRequestId, type Client } from './client.js';
import type { DemoCity } from './demo.js';
import { PNG } from './files.js';

/** Enrolment ends on Friday noon; three evenings in the week after. */
const COURSE_DAYS = ['2026-07-27', '2026-07-29', '2026-07-31'];

export function ruleOf(change: Partial<api.CourseRule> = {}): api.CourseRule {
  return {
    documents: [],
    review: true,
    closesAt: at('2026-07-24 12:00'),
    minimum: 0,
    passMark: 60,
    certificate: '养老护理员培训结业证书',
    ...change,
  };
}

export interface TestCourse {
  id: string;
  sessions: api.BookableSession[];
}

/** An open course of the eastern street, for everybody and for free. */
export async function openCourse(
  city: DemoCity,
  {
    rule = {},
    session = {},
    draft = {},
  }: {
    rule?: Partial<api.CourseRule>;
    session?: Partial<api.SessionDraft>;
    draft?: Partial<api.OfferingDraft>;
  } = {},
): Promise<TestCourse> {
  const evenings = COURSE_DAYS.map((day, i) => ({
    title: `第 ${i + 1} 次课`,
    startsAt: at(`${day} 19:00`),
    endsAt: at(`${day} 21:00`),
    ...session,
  }));
  return openClass(city, { kind: 'course', name: '养老护理', course: ruleOf(rule), ...draft }, evenings);
}

export function enrolIn(client: Client, offeringId: string, documents: api.HandedIn[] = []): Promise<api.Enrolment> {
  return client.call(api.enrol, { requestId: newRequestId(), offeringId, documents });
}

/** A photo for each of the documents. */
export async function handIn(client: Client, ...documents: string[]): Promise<api.HandedIn[]> {
  const handedIn: api.HandedIn[] = [];
  for (const what of documents) {
    const { id } = await client.upload(api.postFile, { kind: 'photo' }, PNG);
    handedIn.push({ what, fileIds: [id] });
  }
  return handedIn;
}

export function accept(cadre: Client, id: string): Promise<api.EnrolmentRow> {
  return cadre.call(api.reviewEnrolment, { ...step(id), decision: 'accept', reason: '' });
}
