import qrcode from 'qrcode';
import { z } from 'zod';
import { bodyOf, Refusal, type Routes } from './protocol.js';
import type { Tokens } from './tokens.js';

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/;

const asked = z.object({
  scene: z.string(),
  page: z.string().default('pages/index/index'),
  width: z.int().min(280).max(1280).default(430),
  is_hyaline: z.boolean().default(false),
});

/** getUnlimitedQRCode: draws a plain QR code of the scene in place of WeChat's round one, so that it can be scanned. */
export function miniCodeRoutes(tokens: Tokens): Routes {
  return {
    'POST /wxa/getwxacodeunlimit': (ask) => {
      tokens.check(ask);
      const { scene, page, width, is_hyaline: transparent } = bodyOf(asked, ask);
      if (!SCENE.test(scene)) throw new Refusal(40169, 'invalid length for scene, or the data is not json string');
      if (page.startsWith('/') || page.includes('?')) throw new Refusal(41030, 'invalid page');
      return qrcode.toBuffer(scene, { width, color: { light: transparent ? '#ffffff00' : '#ffffffff' } });
    },
  };
}
