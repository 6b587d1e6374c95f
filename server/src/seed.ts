import type { INestApplicationContext } from '@nestjs/common';
import { OpeningStock, Programmes } from './benefits/index.js';
import { OfferingPack, StopPack } from './booking/index.js';
import { CITY_PACK, CONFIG, Database, type CityPack, type Config } from './kernel/index.js';
import { Accounts, JoinCodes, NameIndexing, Staff, Unions } from './membership/index.js';
import { PlaceActs } from './places/index.js';

/** Takes over what the city pack names and the database does not have yet, room by room, in one transaction. */
export async function seed(app: INestApplicationContext): Promise<void> {
  const pack = app.get<CityPack>(CITY_PACK);
  await app.get(NameIndexing).fill();
  const logins = await app.get(Database).transact(async (tx) => {
    const unions = await app.get(Unions).importPack(tx, pack.unions);
    const places = await app.get(PlaceActs).importPack(tx, pack.places, unions);
    await app.get(JoinCodes).importPack(tx, pack.joinCodes, { unions, places });
    const people = await app.get(Staff).importPack(tx, pack.staff, { unions, places });
    const programmes = await app.get(Programmes).importPack(tx, pack.programmes, { unions, places });
    await app.get(OpeningStock).importPack(tx, pack.openingStock, { programmes, places });
    await app.get(OfferingPack).importPack(tx, pack.offerings, { unions, places });
    await app.get(StopPack).importPack(tx, pack.stops, { unions, places });
    return people;
  });
  const { wechat } = app.get<Config>(CONFIG);
  if (pack.demoPassword && !wechat) await app.get(Accounts).openDemo(logins, pack.demoPassword);
}
