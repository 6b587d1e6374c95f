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

/** Random bytes from WeChat's secure generator; null before the first draw has come, or where the phone refuses one. */
export function secureRandomBytes(length: number): Uint8Array | null {
  if (pool.length < length) {
    refill();
    return null;
  }
  const taken = pool.slice(0, length);
  pool = pool.slice(length);
  return taken;
}
