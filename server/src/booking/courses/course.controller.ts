import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Certificates } from './certificates.js';
import { ClassLists } from './class-lists.js';
import { CourseView } from './course.view.js';
import { Enrolments } from './enrolments.js';
import { ResultSheets } from './result-sheets.js';
import { Results } from './results.js';

type ById = { id: string };

/** Courses for who learns and who teaches. */
@Controller()
export class CourseController {
  constructor(
    private readonly courses: CourseView,
    private readonly enrolments: Enrolments,
    private readonly certificates: Certificates,
    private readonly classLists: ClassLists,
    private readonly results: Results,
    private readonly resultSheets: ResultSheets,
  ) {}

  @On(api.getCourse)
  getCourse(actor: Actor, { id }: ById) {
    return this.courses.get(actor, id);
  }

  @On(api.enrol)
  enrol(actor: Actor, input: Parameters<Enrolments['enrol']>[1]) {
    return this.enrolments.enrol(actor, input);
  }

  @On(api.listMyEnrolments)
  listMine(actor: Actor) {
    return this.enrolments.list(actor);
  }

  @On(api.getEnrolment)
  getEnrolment(actor: Actor, { id }: ById) {
    return this.enrolments.get(actor, id);
  }

  @On(api.mendEnrolment)
  mend(actor: Actor, input: Parameters<Enrolments['mend']>[1]) {
    return this.enrolments.mend(actor, input);
  }

  @On(api.withdrawEnrolment)
  withdraw(actor: Actor, input: { id: string; requestId: string }) {
    return this.enrolments.withdraw(actor, input);
  }

  @On(api.tellPlacement)
  tellPlacement(actor: Actor, input: Parameters<Enrolments['tellPlacement']>[1]) {
    return this.enrolments.tellPlacement(actor, input);
  }

  @On(api.getCertificate)
  getCertificate(_: Actor, { code }: { code: string }) {
    return this.certificates.get(code);
  }

  @On(api.getClassList)
  getClassList(actor: Actor, { id }: ById) {
    return this.classLists.get(actor, id);
  }

  @On(api.recordResults)
  recordResults(actor: Actor, input: Parameters<Results['record']>[1]) {
    return this.results.record(actor, input);
  }

  @On(api.getResultSheet)
  getResultSheet(actor: Actor, { id }: ById) {
    return this.resultSheets.get(actor, id);
  }
}
