import { useRouter } from '@tarojs/taro';

/** No poster: the catch-all union. */
const NO_POSTER = '-';

/** The poster's code: `?code=` on h5, the mini-program code's scene in WeChat; `-` without one. */
export function usePosterCode(): string {
  const { code, scene } = useRouter().params;
  const told = code ?? (scene ? decodeURIComponent(scene) : '');
  return /^[0-9A-Z]{4,32}$/.test(told.toUpperCase()) ? told.toUpperCase() : NO_POSTER;
}
