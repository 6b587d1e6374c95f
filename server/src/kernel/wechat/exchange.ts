/** Longer than WeChat takes on a bad day, shorter than a person waits at a counter. */
const TIMEOUT_MS = 5_000;

/**
 * One HTTP exchange: GET without a body, else POST of JSON. Never tells the URL in its errors: it carries secrets.
 * @throws Error no answer within 5 s, or a status that is not 2xx
 */
export async function exchange(url: URL, body?: object): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    const response = await fetch(url, body ? { ...post, signal } : { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new Error(`${url.host} did not answer: ${reasonOf(error)}`, { cause: error });
  }
}

/** Undici says only "fetch failed"; why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
