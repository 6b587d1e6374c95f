import type { City, JoinOffer } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { linesOf } from './words.js';

/** What a design is made of. `code` is drawn into a square of its own, 100 × 100. */
export interface PosterProps {
  city: City;
  offer: JoinOffer;
  code: ReactNode;
}

/** A4 at 96 points to the inch; A3 is the same drawing, larger. */
const SHEET = { width: 794, height: 1123 };
/** Named in the drawing itself, because the PDF is made of it without the page's style sheet. */
const FONTS = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
/** Ours for print: a poster has no night mode. */
export const INK = {
  brand: '#0E444B',
  lamp: '#FF9A4D',
  tint: '#FFE9D7',
  ink: '#10262B',
  ink2: '#3A4E52',
  line: '#D3DCD9',
};

export function Sheet({ ground, children }: { ground: string; children: ReactNode }) {
  const { width, height } = SHEET;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="poster"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={FONTS}
      role="img"
      aria-label="海报"
    >
      <rect width={width} height={height} fill={ground} />
      {children}
    </svg>
  );
}

/** The code on white, with its quiet zone. */
export function CodeBox({ x, y, size, children }: { x: number; y: number; size: number; children: ReactNode }) {
  const quiet = size * 0.08;
  return (
    <>
      <rect x={x} y={y} width={size} height={size} rx={24} fill="#fff" />
      <svg x={x + quiet} y={y + quiet} width={size - 2 * quiet} height={size - 2 * quiet} viewBox="0 0 100 100">
        {children}
      </svg>
    </>
  );
}

type Icon = JoinOffer['offers'][number]['icon'];
/** 24-grid strokes of the house's icon set, one for each kind of offer. */
const STROKES: Record<Icon, string> = {
  drop: 'M12 3.5s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C5.5 10.5 12 3.5 12 3.5z',
  house: 'M4 11.5 12 5l8 6.5V20h-5v-5a3 3 0 0 0-6 0v5H4z',
  scissors:
    'M9 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8.6 8 20 17.5M8.6 16 20 6.5',
  scales: 'M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z',
};

/** An offer's picture in a small lit door, its top left corner at (x, y); 64 × 70. */
export function OfferIcon({ icon, x, y }: { icon: Icon; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M0 32a32 32 0 0 1 64 0v26a12 12 0 0 1-12 12H12A12 12 0 0 1 0 58z" fill={INK.tint} />
      <g transform="translate(15 20) scale(1.42)">
        <path
          d={STROKES[icon]}
          fill="none"
          stroke="#852B05"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </g>
  );
}

/** Lines of one text, the first at `y`. */
export function Lines(props: {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  fill: string;
  anchor?: 'middle';
}) {
  const { text, x, y, width, size, fill, anchor } = props;
  return (
    <text x={x} y={y} fontSize={size} fill={fill} textAnchor={anchor}>
      {linesOf(text, width, size).map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : size * 1.35}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Whose poster it is, on a line above the lower edge. */
export function Foot({ city, offer, fill = INK.ink }: { city: City; offer: JoinOffer; fill?: string }) {
  return (
    <g fill={fill} fontSize={18}>
      <g transform="translate(48 1056) scale(.9)">
        <rect width="40" height="40" rx="11" fill={INK.brand} />
        <path d="M10 32V19a10 10 0 0 1 20 0v13z" fill={INK.lamp} />
        <path d="M15.5 32V19.5a4.5 4.5 0 0 1 9 0V32z" fill={INK.tint} />
      </g>
      <text x="96" y="1080">
        <tspan fontWeight={700} fontSize={20}>
          {city.brand}
        </tspan>
        <tspan dx="12">{offer.union.name}</tspan>
      </text>
      <text x="746" y="1080" textAnchor="end">
        不收钱，不影响你跟平台的关系
      </text>
    </g>
  );
}

/** Trades of the city, in one sentence. */
export function tradesOf(city: City): string {
  return `${city.categories.map(({ name }) => name).join('、')}，扫一扫就入会`;
}
