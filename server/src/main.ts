import { CITY_PACK, CityPackError, ConfigError, PublicUrl, readConfig, type CityPack } from './kernel/index.js';
import { JoinCodes } from './membership/index.js';
import { startApp } from './app.js';
import { welcome } from './welcome.js';

/** One line for the person who started it; the rest is in the log. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof CityPackError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `端口 ${process.env.PORT ?? 3000} 已被占用。换一个：PORT=3001 npm start`;
  return error instanceof Error ? error.message : String(error);
}

try {
  const config = readConfig(process.env);
  const app = await startApp(config);
  const pack = app.get<CityPack>(CITY_PACK);
  console.log(welcome(app.get(PublicUrl).value, pack, await app.get(JoinCodes).firstPosterUrl()));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
