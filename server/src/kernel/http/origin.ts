import type { FastifyRequest } from 'fastify';
import type { Origin } from '../actor.js';

/** Names people know, first match first: Edge and the WeChat browser also call themselves Chrome. */
const BROWSERS: [RegExp, string][] = [
  [/miniProgram|MicroMessenger/i, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** Where a request comes from. The device is what it says of itself: good to recognise an own one, no proof. */
export function originOf(request: FastifyRequest): Origin {
  const agent = request.headers['user-agent'] ?? '';
  const find = (names: [RegExp, string][]) => names.find(([mark]) => mark.test(agent))?.[1];
  const device = [find(BROWSERS), find(SYSTEMS)].filter((it) => it !== undefined).join(' · ');
  return { ip: request.ip, device: device || null };
}
