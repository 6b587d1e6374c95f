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

/** A4 at 96 points to the inch, 794 × 1123; the code stands in the lit door. */
export function Poster({ city, offer, children }: { city: City; offer: JoinOffer; children: ReactNode }) {
  const trades = city.categories.map(({ name }) => name).join('、');
  return (
    <article className="poster">
      <PosterScene />
      <header>
        <h1>{city.slogan.join('')}</h1>
        <p>{trades}，扫一扫就入会</p>
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
              <b>{title}</b>
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
