import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Tx } from '../../kernel/index.js';
import { Guardians, Standings } from '../../membership/index.js';
import type { Offering } from '../offerings/offering.entity.js';

/** For whom somebody acts in this room: themselves and the children they answer for. */
@Injectable()
export class Wards {
  constructor(
    private readonly standings: Standings,
    private readonly guardians: Guardians,
  ) {}

  /** Whether this is how the offering is booked. @throws CHILD_FIRST · NOT_FOR_CHILDREN */
  check({ children }: Pick<Offering, 'children'>, dependantId?: string): void {
    if (children && dependantId === undefined) throw new DomainError('CHILD_FIRST');
    if (!children && dependantId !== undefined) throw new DomainError('NOT_FOR_CHILDREN');
  }

  /** Whoever is meant, if known. @throws NOT_FOUND somebody else's child */
  async known(actor: Actor, dependantId?: string): Promise<string | null> {
    const own = await this.standings.knownBehind(actor);
    if (dependantId === undefined) return own;
    if (own === null || (await this.guardians.of(dependantId)) !== own) throw new DomainError('NOT_FOUND');
    return dependantId;
  }

  /**
   * Whoever is meant and whoever acts, inside the transaction that writes it down: a child may have been removed meanwhile.
   * @throws NOT_FOUND · PHONE_FIRST
   */
  async behind(tx: Tx, actor: Actor, dependantId?: string): Promise<{ personId: string; bookedBy: string }> {
    const bookedBy = await this.standings.personBehind(tx, actor);
    if (dependantId === undefined) return { personId: bookedBy, bookedBy };
    if ((await this.guardians.of(dependantId, tx)) !== bookedBy) throw new DomainError('NOT_FOUND');
    return { personId: dependantId, bookedBy };
  }

  /** Whether something that a person has is the actor's to change. */
  async answersFor(actor: Actor, personId: string): Promise<boolean> {
    return (await this.all(actor)).includes(personId);
  }

  /** The actor and their children; nobody where nobody is known. */
  async all(actor: Actor): Promise<string[]> {
    const own = await this.standings.knownBehind(actor);
    return own === null ? [] : [own, ...(await this.guardians.childrenOf(own))];
  }
}
