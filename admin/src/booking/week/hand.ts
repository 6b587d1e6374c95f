import type { BookedRow } from '@nuanxin/shared-types';
import type { NewTime } from '../booked/new-time.js';

/** What is being dragged, and what opening and dropping do. */
export interface Hand {
  dragged: BookedRow | null;
  drag: (booking: BookedRow | null) => void;
  open: (booking: BookedRow) => void;
  drop: (to: NewTime) => void;
}
