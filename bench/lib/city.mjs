import { randomUUID } from 'node:crypto';
import * as api from '@nuanxin/shared-types';
import { Codes, memberCodeAt, readConfig, Vault } from '../../server/dist/kernel/index.js';
import { call, signIn } from './client.mjs';
import { insertAll, openSql } from './sql.mjs';

const CADRE = '15400000001';
const CLERK = '15400000011';
const STOCK = 1_000_000;

/** A city to bench in: `places` shops with stock, one empty one, a clerk at all of them, `members` riders. */
export async function fillCity(stand, { places, members }) {
  const cadre = await signIn(stand.url, CADRE);
  const [programme] = (await call(stand.url, null, api.listProgrammes, {})).rows;
  const [union] = (await call(stand.url, cadre, api.listUnions, {})).rows;
  const placeIds = [];
  for (let i = 0; i <= places; i++) {
    const place = await call(stand.url, cadre, api.createPlace, shop(union.id, i));
    await call(stand.url, cadre, api.addProgrammePlace, {
      id: programme.id,
      requestId: randomUUID(),
      placeId: place.id,
    });
    await call(stand.url, cadre, api.addClerk, {
      placeId: place.id,
      requestId: randomUUID(),
      name: '宋露',
      phone: CLERK,
    });
    if (i < places) await call(stand.url, cadre, api.receiveStock, receipt(programme.id, place.id));
    placeIds.push(place.id);
  }
  const emptyPlaceId = placeIds.pop();
  const sql = await openSql(stand);
  await sql.run('UPDATE phone_code SET nextAt = 0');
  const handles = await addMembers(sql, stand, union.id, members);
  await sql.close();
  return {
    programmeId: programme.id,
    placeIds,
    emptyPlaceId,
    clerk: await signIn(stand.url, CLERK),
    codeAt: codesOf(stand, handles),
    members,
    // Goes on from run to run: a scan that was under way when a run ended has used its code.
    turn: 0,
  };
}

/** The code of member `i` at a time, computed as their phone would. */
function codesOf(stand, handles) {
  const codes = new Codes(readConfig({ DATA_DIR: stand.dataDir }).keys);
  const seeds = handles.map((it) => codes.seed(it));
  return (i, at) => memberCodeAt(seeds[i], at);
}

async function addMembers(sql, stand, unionId, count) {
  const { keys } = readConfig({ DATA_DIR: stand.dataDir });
  const vault = new Vault(keys);
  const codes = new Codes(keys);
  const now = Date.now();
  const people = Array.from({ length: count }, () => ({ id: randomUUID(), handle: codes.newHandle() }));
  const name = vault.encrypt('马小川');
  await insertAll(
    sql,
    'person',
    ['id', 'nameCipher', 'category', 'codeHandle', 'createdAt'],
    people.map(({ id, handle }) => [id, name, 'rider', handle, now]),
  );
  await insertAll(
    sql,
    'member',
    ['id', 'number', 'personId', 'livePersonId', 'unionId', 'status', 'category', 'joinedAt'],
    people.map(({ id }, i) => [randomUUID(), String(i).padStart(8, '0'), id, id, unionId, 'active', 'rider', now]),
  );
  return people.map((it) => it.handle);
}

function shop(unionId, i) {
  const where = {
    unionId,
    kind: 'shop',
    address: `测试路 ${i} 号`,
    district: '城区',
    longitude: 107.1,
    latitude: 37.7,
  };
  return { ...where, requestId: randomUUID(), name: `测试店 ${i}`, hours: '00:00-24:00' };
}

function receipt(id, placeId) {
  return { id, placeId, requestId: randomUUID(), quantity: STOCK, note: '测速' };
}
