/** The encoder alone: the package's entry drags its canvas and terminal renderers along. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode';
}
