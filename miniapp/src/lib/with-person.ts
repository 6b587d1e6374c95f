import { ifAnswered } from './api';
import { go } from './go';
import { ensureSession } from './session';
import { kept } from './store';

/** Does what only a person of the union may do; anybody else is led to sign in, or to join. */
export function withPerson(act: () => void): void {
  void ifAnswered(ensureSession()).then(() => {
    const me = kept.me.get();
    if (!kept.session.get()) go.login();
    else if (me?.member || (me && me.roles.length > 0)) act();
    else go.join();
  });
}
