import { CodeBox, Foot, INK, Lines, Sheet, type PosterProps } from './sheet.js';
import { fitted } from './words.js';

/** 大码: one code to be scanned from three metres, little ink, good in black and white. For doors and notice boards. */
export function LargeCode({ city, offer, code }: PosterProps) {
  const { union, offers } = offer;
  const words = offers.map(({ title }) => title).join(' · ');
  return (
    <Sheet ground="#fff">
      <rect x="24" y="24" width="746" height="1075" rx="28" fill="none" stroke={INK.ink} strokeWidth="6" />
      <text x="397" y="142" fontSize="84" fontWeight={700} fill={INK.ink} textAnchor="middle">
        扫一扫，入会
      </text>
      <text x="397" y="200" fontSize={fitted(union.name, 660, 32)} fill={INK.ink} textAnchor="middle">
        {union.name}
      </text>
      <path
        d="M87 888V560a310 310 0 0 1 620 0v328z"
        fill="none"
        stroke={INK.ink}
        strokeWidth="10"
        strokeLinejoin="round"
      />
      <CodeBox x={157} y={390} size={480}>
        {code}
      </CodeBox>
      <text x="397" y="946" fontSize="36" fontWeight={700} fill={INK.ink} textAnchor="middle">
        微信扫码，2 分钟，填三项
      </text>
      <Lines text={words} x={397} y={990} width={640} size={24} fill={INK.ink} anchor="middle" />
      <Foot city={city} offer={offer} />
    </Sheet>
  );
}
