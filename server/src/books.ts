import type { INestApplicationContext } from '@nestjs/common';
import { verifyBenefits } from './benefits/index.js';
import { verifyBooking } from './booking/index.js';
import { openContext } from './app.js';
import { CITY_PACK, Database, type CityPack, type Config } from './kernel/index.js';
import { verifyLedger, type Finding } from './ledger/index.js';

/** Everything in which the books do not agree. An empty answer is the proof. */
export async function verifyBooks(app: INestApplicationContext): Promise<Finding[]> {
  const { read } = app.get(Database);
  const { timeZone } = app.get<CityPack>(CITY_PACK);
  return [...(await verifyLedger(read)), ...(await verifyBenefits(read, timeZone)), ...(await verifyBooking(read))];
}

/** Replays every transfer and prints what does not agree. @returns whether everything agrees */
export async function proveBooks(config: Config): Promise<boolean> {
  const app = await openContext(config);
  const findings = await verifyBooks(app);
  for (const { rule, at, detail } of findings) console.error(`不符 ${rule} ${at} ${detail}`);
  const { read } = app.get(Database);
  const [{ transfers }] = await read.query<[{ transfers: number }]>('SELECT COUNT(*) AS transfers FROM transfer');
  console.log(
    findings.length === 0 ? `账实相符：核对 ${transfers} 笔` : `${findings.length} 处不符，共 ${transfers} 笔`,
  );
  await app.close();
  return findings.length === 0;
}
