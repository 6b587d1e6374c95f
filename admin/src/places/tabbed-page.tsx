import type { ReactNode } from 'react';
import { PlaceTabs } from './place-tabs.js';

/** A page about all places: their tabs, and one thing below. */
export function TabbedPage({ here, children }: { here: string; children: ReactNode }) {
  return (
    <>
      <header className="top">
        <h1>阵地</h1>
        <PlaceTabs here={here} />
      </header>
      {children}
    </>
  );
}
