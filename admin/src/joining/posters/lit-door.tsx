import { CodeBox, Foot, INK, Lines, OfferIcon, Sheet, tradesOf, type PosterProps } from './sheet.js';
import { Street } from './street.js';
import { fitted } from './words.js';

/** 亮着灯的门: a street at night, the code in the one door that is lit. For outdoors and stations. */
export function LitDoor({ city, offer, code }: PosterProps) {
  const { slogan } = city;
  const px = Math.min(...slogan.map((line) => fitted(line, 660, slogan.length === 1 ? 76 : 58)));
  const trades = tradesOf(city);
  const column = 698 / offer.offers.length;
  const titlePx = Math.min(...offer.offers.map(({ title }) => fitted(title, column - 6, 24)));
  return (
    <Sheet ground={INK.brand}>
      <Street />
      {slogan.map((line, i) => (
        <text
          key={line}
          x="397"
          y={(slogan.length === 1 ? 140 : 106) + i * px * 1.25}
          fontSize={px}
          fontWeight={700}
          fill="#fff"
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      <text x="397" y="232" fontSize={fitted(trades, 690, 27)} fill={INK.tint} textAnchor="middle">
        {trades}
      </text>
      <CodeBox x={257} y={440} size={280}>
        {code}
      </CodeBox>
      <text x="397" y="768" fontSize="34" fontWeight={700} fill={INK.ink} textAnchor="middle">
        微信扫码，2 分钟
      </text>
      <text x="397" y="804" fontSize="21" fill={INK.ink2} textAnchor="middle">
        填三项，马上能用
      </text>
      <rect y="861" width="794" height="262" fill="#fff" />
      {offer.offers.map(({ icon, title, note }, i) => {
        const middle = 48 + column * (i + 0.5);
        return (
          <g key={title}>
            <OfferIcon icon={icon} x={middle - 32} y={880} />
            <text x={middle} y={982} fontSize={titlePx} fontWeight={700} fill={INK.ink} textAnchor="middle">
              {title}
            </text>
            <Lines text={note} x={middle} y={1008} width={column - 12} size={16} fill={INK.ink2} anchor="middle" />
          </g>
        );
      })}
      <path d="M48 1046H746" stroke={INK.line} strokeWidth="1.5" />
      <Foot city={city} offer={offer} fill={INK.ink2} />
    </Sheet>
  );
}
