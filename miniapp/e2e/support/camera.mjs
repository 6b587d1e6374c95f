import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;
const GREY = new Uint8Array(WIDTH * HEIGHT).fill(90);

/** A file for Chromium's fake camera; the picture in it can be changed while it films. */
export function openCamera() {
  const file = join(mkdtempSync(join(tmpdir(), 'nuanxin-camera-')), 'camera.y4m');
  const show = (luminance) => writeFileSync(file, y4m(luminance), { flag: 'r+' });
  writeFileSync(file, y4m(GREY));
  /** Nothing before the camera. */
  const away = () => show(GREY);
  return { file, show, away };
}

/** What a camera sees that is held before a phone: the screenshot of an element, scaled into the frame, as luminance. */
export async function pictureOf(locator) {
  const png = (await locator.screenshot()).toString('base64');
  const luminance = await locator.page().evaluate(
    async ({ png, width, height }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      pen.fillStyle = '#777';
      pen.fillRect(0, 0, width, height);
      const side = height * 0.8;
      pen.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
      const { data } = pen.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) =>
        Math.round((data[i * 4] + data[i * 4 + 1] + data[i * 4 + 2]) / 3),
      );
    },
    { png, width: WIDTH, height: HEIGHT },
  );
  return Uint8Array.from(luminance);
}

/** A QR code held before the camera, e.g. a poster's. */
export function pictureOfCode(text) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const scale = Math.floor((HEIGHT * 0.8) / modules.size);
  const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - scale * modules.size) / 2));
  const luminance = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = 0; y < scale * modules.size; y++) {
    for (let x = 0; x < scale * modules.size; x++) {
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) luminance[(top + y) * WIDTH + left + x] = 16;
    }
  }
  return luminance;
}

function y4m(luminance) {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    Buffer.from(luminance),
    Buffer.alloc((WIDTH * HEIGHT) / 2, 128),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`);
  return Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]);
}
