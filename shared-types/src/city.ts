import type { Facility } from './places.js';
import { route } from './route.js';

/** A job category (工种) of the city pack, e.g. `rider` 外卖骑手, with the platforms one may choose. */
export interface Category {
  code: string;
  name: string;
  /** Empty where there is nothing to choose (sanitation workers). */
  platforms: { code: string; name: string }[];
}

/** A text a person consents to; the version is stored with the consent. */
export interface ConsentText {
  version: string;
  title: string;
  /** Paragraphs. */
  body: string[];
}

/** What differs from city to city and anyone may know. */
export interface City {
  code: string;
  name: string;
  brand: string;
  /** Heading of the join page, one or two lines. */
  slogan: string[];
  /** IANA zone in which a business day begins, e.g. `Asia/Shanghai`. */
  timeZone: string;
  categories: Category[];
  /** Badges (徽章) that end by themselves, and honours (荣誉), as the city pack has them. */
  badges: { code: string; name: string }[];
  honours: { code: string; name: string }[];
  /** What a place may have (设施). */
  facilities: Facility[];
  /** 入会须知, 信息怎么用 and 监护人同意书. */
  consent: { rules: ConsentText; privacy: ConsentText; guardian: ConsentText };
  /** Phone number of the city union, shown with "遇到难处，找工会". */
  hotline: string;
  /** True only where the WeChat sandbox stands in for WeChat: SMS codes are then shown on screen. */
  sandbox: boolean;
  /** Server clock in UTC milliseconds, so that a phone with a wrong clock can still compute its code. */
  now: number;
}

export const getCity = route<Record<string, never>, City>('GET', '/city', 'anyone');
