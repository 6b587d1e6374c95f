import { z } from 'zod';
import { picker } from '../dependants.schema.js';
import * as f from '../fields.schema.js';
import { bookingStatus, pickedUp } from './bookings.schema.js';
import type * as p from './pick-ups.js';

// ---- requests
const code = z.string().min(10).max(32);
export const lookUpPickUp = z.object({ offeringId: f.id, code });
export const recordPickUp = lookUpPickUp.extend({ requestId: f.requestId, pickerId: f.id.optional() });
export const listPickUps = z.object({ id: f.id, day: f.day.optional() });

// ---- answers
export const pickUpCard = z.object({
  bookingId: f.id,
  offering: f.named,
  child: z.string(),
  guardian: z.object({ name: z.string(), phone: z.string() }),
  pickers: z.array(picker),
  pickedUp: pickedUp.nullable(),
}) satisfies z.ZodType<p.PickUpCard>;
export const pickUps = z.object({
  day: f.day,
  rows: z.array(
    z.object({
      bookingId: f.id,
      child: z.string(),
      startsAt: f.time,
      endsAt: f.time,
      status: bookingStatus,
      pickedUp: pickedUp.nullable(),
    }) satisfies z.ZodType<p.PickUpRow>,
  ),
});
