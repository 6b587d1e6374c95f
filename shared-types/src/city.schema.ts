import { z } from 'zod';
import type { Category, City, ConsentText } from './city.js';
import { time } from './fields.schema.js';
import { facility } from './places.schema.js';

const category = z.object({
  code: z.string(),
  name: z.string(),
  platforms: z.array(z.object({ code: z.string(), name: z.string() })),
}) satisfies z.ZodType<Category>;

const consentText = z.object({
  version: z.string(),
  title: z.string(),
  body: z.array(z.string()),
}) satisfies z.ZodType<ConsentText>;

export const city = z.object({
  code: z.string(),
  name: z.string(),
  brand: z.string(),
  slogan: z.array(z.string()),
  timeZone: z.string(),
  categories: z.array(category),
  badges: z.array(z.object({ code: z.string(), name: z.string() })),
  honours: z.array(z.object({ code: z.string(), name: z.string() })),
  facilities: z.array(facility),
  consent: z.object({ rules: consentText, privacy: consentText, guardian: consentText }),
  hotline: z.string(),
  sandbox: z.boolean(),
  now: time,
}) satisfies z.ZodType<City>;
