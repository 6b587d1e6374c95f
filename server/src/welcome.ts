import type { CityPack } from './kernel/index.js';

/** What `npm start` prints: three links and how to sign in. Phones of invented people only: a real city prints none. */
export function welcome(url: string, pack: CityPack, posterUrl: string | null): string {
  const clerk = pack.staff.find((it) => it.role === 'clerk');
  const cadre = pack.staff.find((it) => it.role === 'cadre');
  const lines = [
    '',
    `暖新 · ${pack.name}，已经开门`,
    '',
    `  职工小程序   ${url}/`,
    `  店员扫码     ${url}/counter`,
    `  干部工作台   ${url}/console/`,
  ];
  if (posterUrl) lines.push(`  入会海报的码 ${posterUrl}`);
  if (pack.demo) {
    lines.push('', '怎么登录（演示环境，验证码自动填好）', '  骑手  任意手机号，点“入会”');
    if (clerk) lines.push(`  店员  ${clerk.phone}（${clerk.name}）`);
    if (cadre?.login) lines.push(`  干部  账号 ${cadre.login}，密码 ${pack.demoPassword ?? ''}（${cadre.name}）`);
  }
  return [...lines, '', `接口文档 ${url}/api/docs · 停下来按 Ctrl-C`, ''].join('\n');
}
