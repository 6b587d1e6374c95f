import { Inject, Injectable } from '@nestjs/common';
import type { DryRun, ProgrammeDraft, ProgrammeFace, ProgrammeTemplate } from '@nuanxin/shared-types';
import { CITY_PACK, Clock, localTime, startOfDay, type CityPack } from '../../kernel/index.js';
import { HeadCount } from '../../membership/index.js';
import { Programmes } from './programmes.js';
import { dryRunWords, holdingWords, ruleWords, sentence } from './rule-words.js';
import { takingDays } from './taking-days.js';
import { templatesOf } from './templates.js';

/** A draft before it is saved: in words, as a member will see it, and in figures. */
@Injectable()
export class ProgrammePreview {
  constructor(
    private readonly clock: Clock,
    private readonly heads: HeadCount,
    private readonly programmes: Programmes,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  templates(): { rows: ProgrammeTemplate[] } {
    return { rows: templatesOf(this.pack, localTime(this.clock.now(), this.pack.timeZone).day) };
  }

  async of({ draft, places }: { draft: ProgrammeDraft; places: number }): Promise<{
    sentence: string;
    face: ProgrammeFace;
    dryRun: DryRun;
  }> {
    const { name, item, unit, rule } = draft;
    const categoryWords = this.programmes.whoWords(rule);
    return {
      sentence: sentence(rule, { item, unit, who: categoryWords }),
      face: {
        name,
        item,
        unit,
        daily: rule.perPersonPerDay,
        ruleWords: ruleWords(rule, unit),
        categoryWords,
        placeWords: places > 0 ? `${places} 家店可领` : '还没有店',
      },
      dryRun: await this.dryRun(draft),
    };
  }

  /** By the members who had been accepted before today began, and what they hold today. */
  private async dryRun({ rule, unit }: ProgrammeDraft): Promise<DryRun> {
    const now = this.clock.now();
    const midnight = startOfDay(now, this.pack.timeZone);
    const today = localTime(now, this.pack.timeZone).day;
    const people = await this.heads.eligible(rule, { joinedBefore: midnight, day: today });
    const unitsPerDay = Math.min(people * rule.perPersonPerDay, rule.perDayInAll ?? Infinity);
    return {
      day: localTime(midnight - 1, this.pack.timeZone).day,
      people,
      unitsPerDay,
      days: takingDays(rule, today),
      words: dryRunWords({ people, unitsPerDay, unit, holding: holdingWords(rule, this.pack) }),
    };
  }
}
