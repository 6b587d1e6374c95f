import { openContext } from './app.js';
import { Database, readConfig } from './kernel/index.js';
import { Rollups, verifyReports } from './reporting/index.js';

/** `npm run reports:rebuild`: counts every figure anew from what was handed over, and holds it against the ledger. */
const app = await openContext(readConfig(process.env));
const cells = await app.get(Rollups).rebuild();
const findings = await verifyReports(app.get(Database).read);
for (const { rule, at, detail } of findings) console.error(`不符 ${rule} ${at} ${detail}`);
console.log(
  findings.length === 0 ? `统计已重算，与账相符：${cells} 个店日` : `重算了 ${cells} 个店日，${findings.length} 处不符`,
);
await app.close();
process.exit(findings.length === 0 ? 0 : 1);
