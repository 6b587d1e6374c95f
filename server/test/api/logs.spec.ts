import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { DEMO, NOON } from '../support/demo.js';
import { openCounter } from '../support/counter.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';
import { engine, startServer, type TestServer } from '../support/server.js';

const NAME = '欧阳金丝雀';
let server: TestServer;
let written: string;

/** Keeps what the server writes to its standard output, down to debug. */
beforeEach(async () => {
  written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  server = await startServer({ city: 'demo', at: NOON, logLevel: 'debug' });
});

afterEach(async () => {
  await server.stop();
  jest.restoreAllMocks();
});

describe(`logs on ${engine}`, () => {
  it('are structured, name requests by route, and never carry personal data', async () => {
    const { client } = server;
    const worker = await joinAs(client, { name: NAME });
    const counter = await openCounter(server, DEMO.clerks.chenlu);
    const guest = { phone: inventPhone(), category: 'rider' };
    await counter.redeem({ guest });
    const cadre = await signIn(client, DEMO.cadre);
    await cadre.call(api.revealField, { id: worker.card.memberId, field: 'idNumber', reason: '核对身份证' });
    await client.refused(api.signIn, { phone: worker.phone, phoneCode: '000000' });
    await client.refused(api.sendPhoneCode, { phone: `${worker.phone}0` });
    await fetch(`${server.url}/api/places?phone=${worker.phone}&idNumber=${worker.idNumber}`);
    // A failing statement repeats its values in the driver's message.
    await server.sql('DROP TABLE member_number');
    expect(await worker.client.refusal(api.issueNumber, {})).toBe('INTERNAL');
    await worker.client.refused(api.erase, { requestId: newRequestId() });

    const lines = written.trim().split('\n');
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(written).toContain('"route":"/api/redemptions"');
    expect(lines.filter((it) => it.includes('"level":50')).length).toBeGreaterThan(0);
    const secrets = [NAME, worker.phone, worker.idNumber, guest.phone, DEMO.cadre, worker.card.code?.seed ?? ''];
    for (const secret of secrets) expect(written).not.toContain(secret);
    expect(written).not.toMatch(/Bearer/);
  });
});
