import type { INestApplicationContext } from '@nestjs/common';
import type { FirstPassword } from '@nuanxin/shared-types';
import { Database, SYSTEM } from './kernel/index.js';
import { Accounts, Staff, Unions } from './membership/index.js';

/** Somebody has to be the first: an administrator of the city with a password for the first sign-in. @throws LOGIN_TAKEN */
export async function createAdministrator(
  app: INestApplicationContext,
  { login, name, phone }: { login: string; name: string; phone: string },
): Promise<FirstPassword> {
  const scopeId = (await app.get(Unions).city()).id;
  const grant = { name, phone, role: 'administrator', scopeId } as const;
  const id = await app.get(Database).transact((tx) => app.get(Staff).grant(tx, SYSTEM, grant));
  return app.get(Accounts).open(SYSTEM, { id, login });
}
