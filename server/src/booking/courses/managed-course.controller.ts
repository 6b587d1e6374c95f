import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { CallingOff } from './calling-off.js';
import { CourseFigures } from './course-figures.js';
import { ManagedEnrolments } from './managed-enrolments.js';
import { ResultSheets } from './result-sheets.js';
import { Reviews } from './reviews.js';

type WithReason = { id: string; requestId: string; reason: string };

/** Courses for the cadre who runs them. */
@Controller()
export class ManagedCourseController {
  constructor(
    private readonly enrolments: ManagedEnrolments,
    private readonly reviews: Reviews,
    private readonly callingOff: CallingOff,
    private readonly resultSheets: ResultSheets,
    private readonly figures: CourseFigures,
  ) {}

  @On(api.listEnrolments)
  list(actor: Actor, input: Parameters<ManagedEnrolments['list']>[1]) {
    return this.enrolments.list(actor, input);
  }

  @On(api.getManagedEnrolment)
  get(actor: Actor, { id }: { id: string }) {
    return this.enrolments.get(actor, id);
  }

  @On(api.reviewEnrolment)
  review(actor: Actor, input: Parameters<Reviews['review']>[1]) {
    return this.reviews.review(actor, input);
  }

  @On(api.acceptEnrolments)
  acceptMany(actor: Actor, input: Parameters<Reviews['acceptMany']>[1]) {
    return this.reviews.acceptMany(actor, input);
  }

  @On(api.withdrawForPerson)
  withdraw(actor: Actor, input: WithReason) {
    return this.enrolments.withdraw(actor, input);
  }

  @On(api.callOffCourse)
  callOff(actor: Actor, input: WithReason) {
    return this.callingOff.callOff(actor, input);
  }

  @On(api.recordPlacement)
  place(actor: Actor, input: Parameters<ManagedEnrolments['place']>[1]) {
    return this.enrolments.place(actor, input);
  }

  @On(api.importResults)
  importResults(actor: Actor, input: Parameters<ResultSheets['import']>[1]) {
    return this.resultSheets.import(actor, input);
  }

  @On(api.revokeCertificate)
  revoke(actor: Actor, input: WithReason) {
    return this.enrolments.revoke(actor, input);
  }

  @On(api.listCourseFigures)
  listFigures(actor: Actor, input: { from?: string; to?: string }) {
    return this.figures.list(actor, input);
  }
}
