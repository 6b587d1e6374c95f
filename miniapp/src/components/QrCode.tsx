import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import { create } from 'qrcode/lib/core/qrcode';
import { useMemo } from 'react';
import { px } from '@/lib/px';
import { svgUrl } from './svg';

/** Modules of quiet zone; the white sheet around it gives the rest of the four the standard wants. */
const QUIET = 2;

/** A QR code of ASCII text, always dark on white, also at night. `size` in px of the look, less where there is no room. */
export function QrCode({ id, text, size }: { id: string; text: string; size: number }) {
  const drawing = useMemo(() => qrUrl(text), [text]);
  return (
    <View id={id} data-code={text} {...aria('img')} ariaLabel="二维码" style={{ width: '100%', maxWidth: px(size) }}>
      <View style={{ paddingTop: '100%', background: `#ffffff ${drawing} center / contain no-repeat` }} />
    </View>
  );
}

function qrUrl(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  return svgUrl(`0 0 ${side} ${side}`, `<path fill='#10262B' d='${path}'/>`, "shape-rendering='crispEdges'");
}
