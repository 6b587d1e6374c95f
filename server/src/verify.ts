import { verifyBenefits } from './benefits/index.js';
import { openContext } from './app.js';
import { Database, readConfig } from './kernel/index.js';
import { verifyLedger } from './ledger/index.js';

/** `npm run ledger:verify`: replays every transfer and exits non-zero on one unit of difference. */
const app = await openContext(readConfig(process.env));
const { read } = app.get(Database);
const findings = [...(await verifyLedger(read)), ...(await verifyBenefits(read))];
for (const { rule, at, detail } of findings) console.error(`不符 ${rule} ${at} ${detail}`);
const [{ transfers }] = await read.query<[{ transfers: number }]>('SELECT COUNT(*) AS transfers FROM transfer');
console.log(findings.length === 0 ? `账实相符：核对 ${transfers} 笔` : `${findings.length} 处不符，共 ${transfers} 笔`);
await app.close();
process.exit(findings.length === 0 ? 0 : 1);
