/** A time somebody can be moved to: at a provider, or a session. */
export interface NewTime {
  startsAt: number;
  provider: { id: string; name: string } | null;
  sessionId: string | null;
  /** Of a session; may be empty. */
  title: string;
}
