import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from './client.js';
import { signIn } from './people.js';
import type { TestServer } from './server.js';

/** What a clerk's screen gets of a refusal: stable code, HTTP status, sentence. */
export type ScreenWords = [api.ErrorCode, number, string];

/** A clerk at an own shop, with the shop's first programme. */
export interface TestCounter {
  client: Client;
  placeId: string;
  programmeId: string;
  /** Redeems for whoever shows this. */
  redeem(shown: Pick<api.Redeem, 'code' | 'number' | 'guest'>, more?: Partial<api.Redeem>): Promise<api.Redemption>;
  /** Code, HTTP status and Chinese sentence of the refusal it ends in. */
  refused(shown: Pick<api.Redeem, 'code' | 'number' | 'guest'>, more?: Partial<api.Redeem>): Promise<ScreenWords>;
  /** The whole request, to be sent as it is or changed. */
  request(shown: Pick<api.Redeem, 'code' | 'number' | 'guest'>, more?: Partial<api.Redeem>): api.Redeem;
}

/** Signs in as the clerk with this phone. */
export async function openCounter({ client }: Pick<TestServer, 'client'>, phone: string): Promise<TestCounter> {
  const clerk = await signIn(client, phone);
  const { roles } = await clerk.call(api.getMe, {});
  const placeId = roles.find((it) => it.role === 'clerk')?.scopeId;
  if (!placeId) throw new Error(`${phone} is no clerk`);
  const { programmes } = await clerk.call(api.getCounter, { placeId });
  const programmeId = programmes[0]?.id;
  if (!programmeId) throw new Error('nothing is taken at this place');
  const request: TestCounter['request'] = (shown, more) => ({
    requestId: newRequestId(),
    programmeId,
    placeId,
    quantity: 1,
    ...shown,
    ...more,
  });
  return {
    client: clerk,
    placeId,
    programmeId,
    request,
    redeem: (shown, more) => clerk.call(api.redeem, request(shown, more)),
    refused: async (shown, more) => {
      const { status, body } = await clerk.refused(api.redeem, request(shown, more));
      return [body.code, status, body.message];
    },
  };
}
