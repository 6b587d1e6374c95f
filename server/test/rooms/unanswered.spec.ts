import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { DataSource, QueryFailedError } from 'typeorm';
import { Programmes } from '../../src/benefits/index.js';
import { Requests } from '../../src/kernel/index.js';
import type { TestCounter } from '../support/counter.js';
import { newGuest, startDemo, type DemoCity } from '../support/demo.js';
import { engine } from '../support/server.js';
import { unguard } from '../support/unguard.js';

let city: DemoCity;
let counter: TestCounter;

beforeAll(async () => {
  city = await startDemo();
  counter = await city.counterAt('chenlu');
});

afterAll(() => city.stop());

/** Makes a service wait for a database that does not answer in time, while `work` asks. */
async function withoutAnswer<T extends object, K extends keyof T & string>(
  service: T,
  method: K,
  work: () => Promise<void>,
): Promise<void> {
  const whole = service[method];
  unguard.method(service, method, () => unanswered as T[K]);
  await work().finally(() => unguard.method(service, method, () => whole));
}

/** Somebody else holds what is read; SQLite never lets a reader wait, so there it is what a busy file's driver says. */
async function unanswered(): Promise<never> {
  if (engine === 'sqlite')
    throw new QueryFailedError('SELECT 1', [], Object.assign(new Error(), { code: 'SQLITE_BUSY' }));
  const holder = city.app.get(DataSource).createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT id FROM programme FOR UPDATE');
  try {
    await city.sql('SET STATEMENT innodb_lock_wait_timeout = 0 FOR SELECT id FROM programme FOR UPDATE');
  } finally {
    await holder.rollbackTransaction();
    await holder.release();
  }
  throw new Error('the lock did not hold');
}

/** A cluster's node ends a read like this (1205) when it does not learn in time what the others have committed. */
describe(`a database that does not answer in time, on ${engine}`, () => {
  it('makes a read uncertain: the face asks again', async () => {
    await withoutAnswer(city.app.get(Programmes), 'visible', async () => {
      const { status, body } = await city.client.refused(api.listProgrammes, {});
      expect([status, body.code]).toEqual([503, 'UNCERTAIN']);
    });
    expect((await city.client.call(api.listProgrammes, {})).rows).toHaveLength(1);
  });

  it('makes a redemption uncertain, and the same request succeeds later', async () => {
    const request = counter.request({ guest: newGuest() });
    await withoutAnswer(city.app.get(Requests), 'recall', async () => {
      const { status, body } = await counter.client.refused(api.redeem, request);
      expect([status, body.code]).toEqual([503, 'UNCERTAIN']);
    });
    expect((await counter.client.call(api.redeem, request)).quantity).toBe(1);
    expect(await city.verify()).toEqual([]);
  });
});
