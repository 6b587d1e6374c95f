import { verifyBenefits } from './benefits/index.js';
import { openContext } from './app.js';
import { Database, type Config } from './kernel/index.js';
import { verifyLedger } from './ledger/index.js';

/** Replays every transfer and prints what does not agree. @returns whether everything agrees */
export async function proveBooks(config: Config): Promise<boolean> {
  const app = await openContext(config);
  const { read } = app.get(Database);
  const findings = [...(await verifyLedger(read)), ...(await verifyBenefits(read))];
  for (const { rule, at, detail } of findings) console.error(`不符 ${rule} ${at} ${detail}`);
  const [{ transfers }] = await read.query<[{ transfers: number }]>('SELECT COUNT(*) AS transfers FROM transfer');
  console.log(
    findings.length === 0 ? `账实相符：核对 ${transfers} 笔` : `${findings.length} 处不符，共 ${transfers} 笔`,
  );
  await app.close();
  return findings.length === 0;
}
