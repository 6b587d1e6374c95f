import { ifAnswered } from './api';
import { go } from './go';
import { ensureSession } from './session';
import { kept } from './store';

/** Does what only somebody known may do; in a browser one signs in first. */
export function withPerson(act: () => void): void {
  void ifAnswered(ensureSession()).then(() => (kept.session.get() ? act() : go.login()));
}
