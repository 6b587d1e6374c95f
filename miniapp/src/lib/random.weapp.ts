import Taro from '@tarojs/taro';

const POOL_BYTES = 1024;
let pool = new Uint8Array(0);

/** WeChat hands out secure random bytes only asynchronously, so some are drawn ahead. */
function refill(): void {
  Taro.getUserCryptoManager().getRandomValues({
    length: POOL_BYTES,
    success: ({ randomValues }) => (pool = new Uint8Array(randomValues)),
  });
}
refill();

/**
 * Random bytes from WeChat's secure generator. Before the first draw has come, or where the phone refuses one, ordinary
 * random numbers serve: they name a request, they keep no secret.
 */
export function randomBytes(length: number): Uint8Array {
  if (pool.length < length) {
    refill();
    return Uint8Array.from({ length }, () => Math.floor(Math.random() * 256));
  }
  const taken = pool.slice(0, length);
  pool = pool.slice(length);
  return taken;
}
