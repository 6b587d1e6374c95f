import * as api from '@nuanxin/shared-types';
import { gameDraft, haircutDraft, sessionOf } from '../support/bookings.js';
import { newRequestId, type Client } from '../support/client.js';
import type { DemoCity } from '../support/demo.js';
import { joinAs } from '../support/people.js';

/** A game for teams. */
export interface TeamThings {
  gameId: string;
  matchId: string;
  /** Led by the member. */
  teamId: string;
  /** The booking of somebody else in it. */
  teammateId: string;
  /** Of another team in the same match. */
  teamCode: string;
}

export async function teamsIn(
  { cadre, client: nobody }: DemoCity,
  { unionId, placeId, member }: { unionId: string; placeId: string; member: Client },
): Promise<TeamThings> {
  const draft = haircutDraft(placeId, gameDraft({ team: { min: 2, max: 20 } }));
  const { id: gameId } = await cadre.call(api.createOffering, { requestId: newRequestId(), unionId, draft });
  await cadre.call(api.setOfferingStatus, { id: gameId, requestId: newRequestId(), status: 'open' });
  const sessions = [sessionOf({ capacity: 100 })];
  const { rows } = await cadre.call(api.createSessions, { id: gameId, requestId: newRequestId(), sessions });
  const matchId = rows[0]?.id ?? '';
  const enrol = (client: Client, name: string) =>
    client.call(api.enrolTeam, { requestId: newRequestId(), sessionId: matchId, name });
  const team = await enrol(member, '铁骑队');
  const teammate = (await joinAs(nobody)).client;
  const joined = await teammate.call(api.joinTeam, { code: team.code ?? '', requestId: newRequestId() });
  const other = await enrol((await joinAs(nobody)).client, '风火轮队');
  return { gameId, matchId, teamId: team.id, teammateId: joined.bookingId, teamCode: other.code ?? '' };
}
