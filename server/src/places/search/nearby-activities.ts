import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';

/** Something that happens at a place, UTC ms. */
export interface Activity {
  id: string;
  /** Where it can be booked; null: one just comes. */
  offeringId: string | null;
  name: string;
  placeId: string;
  startsAt: number;
  endsAt: number;
}

/** What takes place at these places from now on, soonest first. */
export type ActivitySource = (actor: Actor, placeIds: readonly string[]) => Promise<readonly Activity[]>;

/** Activities of rooms and folders that the search does not see: they tell of them here. */
@Injectable()
export class NearbyActivities {
  private readonly sources: ActivitySource[] = [];

  register(source: ActivitySource): void {
    this.sources.push(source);
  }

  async at(actor: Actor, placeIds: readonly string[]): Promise<Activity[]> {
    const told = await Promise.all(this.sources.map((it) => it(actor, placeIds)));
    return told.flat().sort((a, b) => a.startsAt - b.startsAt);
  }
}
