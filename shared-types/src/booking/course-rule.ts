/**
 * An offering in mode `sessions` whose sessions are taken as a whole (课程): one enrols, is accepted into every session or into
 * none, and gets a result at the end.
 */
export interface CourseRule {
  /** What to hand in, each as photos: `身份证`, `健康证`; empty: nothing. */
  documents: string[];
  /** A cadre looks at each enrolment; else whoever enrols is accepted at once. */
  review: boolean;
  /** UTC ms at which enrolment ends. */
  closesAt: number;
  /** Fewer accepted than this at `closesAt`: a cadre decides whether it takes place. 0: no minimum. */
  minimum: number;
  /** Points that pass its exam, out of 100; null: no exam. */
  passMark: number | null;
  /** Title of the certificate for who passes: `养老护理员培训结业证书`; null: none. */
  certificate: string | null;
}
