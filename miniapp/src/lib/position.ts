import { useEffect } from 'react';
import { locate, mayLocate, type Position } from './location';
import { memoryCell, useCell } from './store';

/** Where the phone is. Kept in memory only: nobody needs to know tomorrow where it was today. */
const here = memoryCell<Position>();
const refused = memoryCell<true>();

/**
 * The phone's position, taken without asking where the person allowed it before; `ask` asks. Everything works without:
 * `refused` says that asking led to nothing.
 */
export function usePosition(): { position: Position | null; refused: boolean; ask: () => void } {
  const position = useCell(here);
  const ask = () => {
    void locate().then((found) => {
      here.set(found);
      refused.set(found ? null : true);
    });
  };
  useEffect(() => {
    void mayLocate().then((may) => may && ask());
  }, []);
  return { position, refused: useCell(refused) === true, ask };
}
