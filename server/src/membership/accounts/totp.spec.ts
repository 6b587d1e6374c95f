import { describe, expect, it } from '@jest/globals';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

/** `12345678901234567890` of RFC 6238, appendix B, in base32. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('six digits of an app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [2_000_000_000, '279037', 66_666_666],
  ])('at second %i are %s (RFC 6238, appendix B, last six)', (second, code, step) => {
    expect(totpStep(RFC, code, second * 1000)).toBe(step);
  });

  it('count in their own step and one before and after, no more', () => {
    const at = 2_000_000_000_000;
    expect([-60, -30, 0, 30, 60].map((off) => totpStep(RFC, '279037', at + off * 1000))).toEqual([
      null,
      66_666_666,
      66_666_666,
      66_666_666,
      null,
    ]);
  });

  it('come from a secret an app can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(secret, '暖新', 'wulin')).toContain(`secret=${secret}`);
  });
});
