import { CodeBox, Foot, INK, Lines, OfferIcon, Sheet, tradesOf, type PosterProps } from './sheet.js';
import { fitted } from './words.js';

/** 写明白能得什么: what one gets, in large type, the code beside the sentence that says what to do. For counters and meetings. */
export function OffersFirst({ city, offer, code }: PosterProps) {
  const { slogan } = city;
  const px = Math.min(...slogan.map((line) => fitted(line, 690, 52)));
  const height = 472 / offer.offers.length;
  return (
    <Sheet ground="#fff">
      <rect width="794" height="246" fill={INK.brand} />
      {slogan.map((line, i) => (
        <text
          key={line}
          x="52"
          y={(slogan.length === 1 ? 126 : 92) + i * px * 1.25}
          fontSize={px}
          fontWeight={700}
          fill="#fff"
        >
          {line}
        </text>
      ))}
      <text x="52" y="214" fontSize={fitted(tradesOf(city), 690, 24)} fill={INK.tint}>
        {tradesOf(city)}
      </text>
      {offer.offers.map(({ icon, title, note }, i) => {
        const y = 274 + i * height;
        return (
          <g key={title}>
            <OfferIcon icon={icon} x={52} y={y + height / 2 - 40} />
            <text x="148" y={y + height / 2 - 6} fontSize={fitted(title, 590, 36)} fontWeight={700} fill={INK.ink}>
              {title}
            </text>
            <Lines text={note} x={148} y={y + height / 2 + 28} width={590} size={22} fill={INK.ink2} />
            {i > 0 && <path d={`M148 ${y - 4}H742`} stroke={INK.line} strokeWidth="1.5" />}
          </g>
        );
      })}
      <rect y="762" width="794" height="278" fill={INK.tint} />
      <CodeBox x={52} y={780} size={242}>
        {code}
      </CodeBox>
      <g fill={INK.ink}>
        <text x="334" y="868" fontSize="44" fontWeight={700}>
          微信扫码，2 分钟
        </text>
        <text x="334" y="920" fontSize="26" fill={INK.ink2}>
          填三项，马上能用
        </text>
        <Lines text={`进${offer.union.name}`} x={334} y={966} width={410} size={24} fill={INK.ink} />
      </g>
      <Foot city={city} offer={offer} fill={INK.ink2} />
    </Sheet>
  );
}
