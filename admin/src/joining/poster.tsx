import type { City, JoinOffer } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { Mark } from '../kit/mark.js';
import { PosterScene } from './poster-scene.js';
import './poster.css';

type Icon = JoinOffer['offers'][number]['icon'];

/** 24-grid strokes of the house's icon set, one for each kind of offer. */
const STROKES: Record<Icon, string> = {
  drop: 'M12 3.5s6.5 7 6.5 11.3a6.5 6.5 0 0 1-13 0C5.5 10.5 12 3.5 12 3.5z',
  house: 'M4 11.5 12 5l8 6.5V20h-5v-5a3 3 0 0 0-6 0v5H4z',
  scissors:
    'M9 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8.6 8 20 17.5M8.6 16 20 6.5',
  scales: 'M12 4v16M7.5 20h9M5 7h14M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z',
};

/** Width of a text in ems: a Chinese character is one, a digit or a space about half. */
function ems(text: string): number {
  return Array.from(text, (char) => (char < '\u0100' ? 0.56 : 1)).reduce((sum, width) => sum + width, 0);
}

/** The largest font, in px, at which a text stays on one line of `width` px; every city writes its own words. */
function fitted(text: string, width: number, largest: number): number {
  return Math.min(largest, Math.floor(width / ems(text)));
}

/** A4 at 96 points to the inch, 794 × 1123; the code stands in the lit door. */
export function Poster({ city, offer, children }: { city: City; offer: JoinOffer; children: ReactNode }) {
  const trades = `${city.categories.map(({ name }) => name).join('、')}，扫一扫就入会`;
  const oneLine = city.slogan.length === 1;
  const sloganPx = Math.min(...city.slogan.map((line) => fitted(line, 660, oneLine ? 76 : 58)));
  const offerPx = Math.min(...offer.offers.map(({ title }) => fitted(title, 168, 24)));
  return (
    <article className="poster">
      <PosterScene />
      <header>
        <h1 style={{ fontSize: sloganPx }}>
          {city.slogan.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        <p style={{ fontSize: Math.max(21, fitted(trades, 690, 27)) }}>{trades}</p>
      </header>
      <div className="poster-code">{children}</div>
      <p className="poster-do">
        微信扫码，2 分钟<span>填三项，马上能用</span>
      </p>
      <div className="poster-low">
        <ul>
          {offer.offers.map(({ icon, title, note }) => (
            <li key={title}>
              <i>
                <svg width="34" height="34" viewBox="0 0 24 24" aria-hidden="true">
                  <path d={STROKES[icon]} />
                </svg>
              </i>
              <b style={{ fontSize: offerPx }}>{title}</b>
              <span>{note}</span>
            </li>
          ))}
        </ul>
        <footer>
          <Mark size={36} />
          <b>{city.brand}</b>
          <span>{offer.union.name}</span>
          <span>不收钱，不影响你跟平台的关系</span>
        </footer>
      </div>
    </article>
  );
}
