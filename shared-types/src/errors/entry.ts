/** One refusal of the API; `errors.ts` says what the words are for. */
export interface ErrorEntry {
  status: number;
  says: string;
  next: string;
  /** Thrown when … */
  when: string;
}
