import { z } from 'zod';
import type * as c from './clerks.js';
import * as f from './fields.schema.js';

const code = z.string().regex(/^[0-9A-Z]{4,32}$/, '邀请码不对');

export const byPlace = z.object({ placeId: f.id });
export const revokeClerk = z.object({ placeId: f.id, personId: f.id, requestId: f.requestId, reason: f.reason });
export const createClerkInvitation = z.object({
  placeId: f.id,
  requestId: f.requestId,
  uses: z.int().min(1).max(20),
  days: z.int().min(1).max(30),
});
export const withdrawClerkInvitation = z.object({ id: f.id, requestId: f.requestId });
export const getClerkOffer = z.object({ code });
export const acceptClerkOffer = z.object({ code, requestId: f.requestId, name: z.string().trim().min(2).max(40) });

export const clerks = z.object({
  rows: z.array(z.object({ personId: f.id, name: z.string(), phone: z.string().nullable(), since: f.time })),
}) satisfies z.ZodType<{ rows: c.ClerkRow[] }>;
export const clerkInvitation = z.object({
  id: f.id,
  place: f.named,
  code: z.string(),
  url: z.url(),
  scene: z.string().max(32),
  expiresAt: f.time,
  usesLeft: f.count,
}) satisfies z.ZodType<c.ClerkInvitation>;
export const clerkInvitations = z.object({ rows: z.array(clerkInvitation) });
export const clerkOffer = z.object({
  code: z.string(),
  place: z.object({ name: z.string() }),
  union: z.object({ name: z.string() }),
  expiresAt: f.time,
}) satisfies z.ZodType<c.ClerkOffer>;
