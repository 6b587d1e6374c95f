/** Where a join code hangs or who carries it; the codes are the city pack's, the words are the desk's. */
export const CHANNELS: Readonly<Record<string, string>> = {
  poster: '海报',
  event: '活动现场',
  station: '驿站',
  visit: '干部上门',
  online: '网上转发',
  direct: '自己找来',
};
/** Channels one can print a code for. */
export const PRINTED = ['poster', 'event', 'station', 'visit', 'online'];

export function channelWord(code: string): string {
  return CHANNELS[code] ?? '其他';
}
