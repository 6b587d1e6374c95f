import * as api from '@nuanxin/shared-types';
import { newRequestId } from '../support/client.js';
import { joinAs, signIn } from '../support/people.js';
import type { Scenario } from './scenario.js';

const CADRE = '15400000001';
/** The station's corner brought in more than four hundred. */
const JOINED = 400;
const AT_ONCE = 10;

/** Dezhou 德州“暖新之家”：驿站里的入会角. */
export const a2: Scenario = {
  id: 'A2',
  title: '德州 暖新之家：驿站入会角带来 400 多名会员，算在驿站名下',
  city: 'demo',
  at: '2026-07-20 09:00',
  async play({ client }, check) {
    const cadre = await signIn(client, CADRE);
    const station = (await client.call(api.listPlaces, { kind: 'station' })).rows[0];
    const unions = (await cadre.call(api.listUnions, {})).rows;
    const union = unions.find((it) => it.kind === 'catch_all');
    if (!station || !union) throw new Error('no station');
    const corner = await cadre.call(api.createJoinCode, {
      requestId: newRequestId(),
      unionId: union.id,
      channel: 'station',
      placeId: station.id,
    });
    check('码写着哪个驿站', corner.place?.name, station.name);

    for (let joined = 0; joined < JOINED; joined += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => joinAs(client, { joinCode: corner.code })));
    }
    const rows = (await cadre.call(api.listJoinCodes, {})).rows;
    check('入会角的码带来', rows.find((it) => it.code === corner.code)?.joined, JOINED);
    const counts = await cadre.call(api.getJoinCounts, {});
    check('算在驿站名下', counts.byPlace.find((it) => it.id === station.id)?.members, JOINED);
    const statistics = await cadre.call(api.getJoinStatistics, {});
    check('按天数也是这么多', statistics.byDay.at(-1), { day: '2026-07-20', members: counts.total });
    check('按码数也是这么多', statistics.byCode.find((it) => it.code === corner.code)?.members, JOINED);
    const taken = { code: corner.code, requestId: newRequestId(), reason: '入会角撤了' };
    check('停用以后', (await cadre.call(api.closeJoinCode, taken)).open, false);
    check('再扫', await client.refusal(api.getJoinOffer, { code: corner.code }), 'JOIN_CODE_UNKNOWN');
    check(
      '各渠道之和等于总数',
      counts.byChannel.reduce((sum, it) => sum + it.members, 0),
      counts.total,
    );
    check(
      '各工会之和等于总数',
      counts.byUnion.reduce((sum, it) => sum + it.members, 0),
      counts.total,
    );
  },
};
