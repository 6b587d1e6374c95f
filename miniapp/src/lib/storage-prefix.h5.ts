/**
 * The counter's address keeps a session of its own, so that one browser can be a worker at `/` and a clerk at `/counter/`,
 * as two phones would be.
 */
export const STORAGE_PREFIX = location.pathname.startsWith('/counter') ? 'nuanxin.counter.' : 'nuanxin.';
