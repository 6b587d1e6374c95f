import type { Tx } from '../../kernel/index.js';
import { ConsoleAccount, RecoveryCode } from './account.entity.js';
import { ScanSignIn, SignInTicket } from './sign-in.entity.js';

/** Takes the console account of a person away, with whatever could still open it. */
export async function endAccount(tx: Tx, personId: string): Promise<void> {
  await tx.delete(ScanSignIn, { personId });
  const account = await tx.findOneBy(ConsoleAccount, { personId });
  if (!account) return;
  await tx.delete(SignInTicket, { accountId: account.id });
  await tx.delete(RecoveryCode, { accountId: account.id });
  await tx.delete(ConsoleAccount, { id: account.id });
}
