/** A phone belongs to one person. */
export const STORAGE_PREFIX = 'nuanxin.';
