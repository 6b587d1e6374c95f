import { Injectable } from '@nestjs/common';
import { Clock, type DomainError } from '../../kernel/index.js';
import { Stock } from '../stock/stock.js';

/** How long an empty shop may send people to the same other one. */
const GOOD_FOR_MS = 2000;

/**
 * Where to go when this shop is out of stock. Looking for it costs more than a redemption, and a queue in front of an empty
 * shop asks again and again, so each shop looks at most once in two seconds.
 */
@Injectable()
export class Elsewhere {
  private readonly known = new Map<string, { refusal: Promise<DomainError>; at: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly stock: Stock,
  ) {}

  /** The refusal OUT_OF_STOCK, naming the nearest open place that has some. */
  outOfStock(programmeId: string, placeId: string): Promise<DomainError> {
    const key = `${programmeId}/${placeId}`;
    const now = this.clock.now();
    const known = this.known.get(key);
    if (known && Math.abs(now - known.at) < GOOD_FOR_MS) return known.refusal;
    const refusal = this.stock.outOfStock(programmeId, placeId);
    this.known.set(key, { refusal, at: now });
    refusal.catch(() => this.known.delete(key));
    return refusal;
  }
}
