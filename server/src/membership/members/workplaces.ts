import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CITY_PACK, Database, type CityPack } from '../../kernel/index.js';
import { Union } from '../unions/union.entity.js';
import { Member } from './member.entity.js';

/** For whom a member works: `union:<id>` where the union is an enterprise's, else `platform:<category>/<code>`; null: not known. */
export interface Workplace {
  enterprise: string | null;
}

/** The enterprises and platforms that members work for. */
@Injectable()
export class Workplaces {
  constructor(
    private readonly db: Database,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** Null: no member. */
  async of(personId: string): Promise<Workplace | null> {
    const member = await this.db.read.findOneBy(Member, { livePersonId: personId });
    if (member?.status !== 'active') return null;
    const { unionId, category, platform } = member;
    if (await this.db.read.existsBy(Union, { id: unionId, kind: 'enterprise' }))
      return { enterprise: `union:${unionId}` };
    return { enterprise: platform && `platform:${category}/${platform}` };
  }

  /** Names for what `of` answered; an enterprise's union stands for the enterprise. */
  async names(enterprises: readonly string[]): Promise<Map<string, string>> {
    const unionIds = enterprises.flatMap((it) => (it.startsWith('union:') ? [it.slice('union:'.length)] : []));
    const unions = await this.db.read.findBy(Union, { id: In(unionIds) });
    const platforms = this.pack.categories.flatMap((category) =>
      category.platforms.map(({ code, name }): [string, string] => [
        `platform:${category.code}/${code}`,
        code === 'other' ? `${category.name}（其他）` : name,
      ]),
    );
    return new Map([...platforms, ...unions.map(({ id, name }): [string, string] => [`union:${id}`, name])]);
  }
}
