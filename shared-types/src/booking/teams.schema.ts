import { z } from 'zod';
import * as f from '../fields.schema.js';
import { appointment, bookingStatus } from './bookings.schema.js';
import { price, refusal, teamSize } from './offerings.schema.js';
import type * as t from './teams.js';

const name = z.string().trim().min(1, '给队伍起个名').max(20, '队名最多 20 个字');
const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{8}$/, '邀请码是 8 位');

// ---- requests
export const enrolTeam = z.object({ requestId: f.requestId, sessionId: f.id, name });
export const byInvitation = z.object({ code });
export const joinTeam = z.object({ code, requestId: f.requestId });
export const renameTeam = z.object({ id: f.id, requestId: f.requestId, name });
export const ofMember = z.object({ id: f.id, requestId: f.requestId, bookingId: f.id });
export const listTeams = z.object({ id: f.id, sessionId: f.id.optional(), after: f.id.optional() });

// ---- answers
const status = z.enum(['forming', 'set', 'withdrawn']) satisfies z.ZodType<t.TeamStatus>;
export const team = appointment.extend({
  id: f.id,
  name: z.string(),
  status,
  size: teamSize,
  dueAt: f.time,
  code: z.string().nullable(),
  captain: z.boolean(),
  bookingId: f.id,
  members: z.array(
    z.object({
      bookingId: f.id,
      name: z.string(),
      captain: z.boolean(),
      self: z.boolean(),
      status: bookingStatus,
    }) satisfies z.ZodType<t.TeamMember>,
  ),
}) satisfies z.ZodType<t.Team>;
export const teamInvitation = appointment.extend({
  id: f.id,
  name: z.string(),
  captain: z.string(),
  size: teamSize,
  members: f.count,
  dueAt: f.time,
  joined: z.boolean(),
  price: price.nullable(),
  refusal: refusal.nullable(),
}) satisfies z.ZodType<t.TeamInvitation>;
export const teamRows = z.object({
  rows: z.array(
    z.object({
      id: f.id,
      sessionId: f.id,
      name: z.string(),
      status,
      size: teamSize,
      dueAt: f.time,
      people: z.array(z.object({ bookingId: f.id, name: z.string(), captain: z.boolean(), status: bookingStatus })),
      came: f.count,
      at: f.time,
    }) satisfies z.ZodType<t.TeamRow>,
  ),
  next: z.string().nullable(),
});
