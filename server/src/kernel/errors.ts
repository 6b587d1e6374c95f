import { ERRORS, errorWords, type ErrorBody, type ErrorCode, type ErrorFacts } from '@nuanxin/shared-types';

/**
 * The one error a room throws: a stable code of shared-types with its facts. Never carries a name, phone or ID number.
 */
export class DomainError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
    this.status = ERRORS[code].status;
  }

  body(): ErrorBody {
    const { says, next } = errorWords(this.code, this.facts);
    return { error: { code: this.code, message: `${says}。${next}`, facts: this.facts } };
  }

  /** Code and words, for an answer that reports a refusal without failing. */
  refusal(): { code: ErrorCode; says: string; next: string } {
    return { code: this.code, ...errorWords(this.code, this.facts) };
  }
}
