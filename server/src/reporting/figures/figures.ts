import { Inject, Injectable } from '@nestjs/common';
import type { Figures as FiguresAnswer, FiguresFilter, ServedChannel, TodayStrip } from '@nuanxin/shared-types';
import { Programmes, ServedList, type ServedScope } from '../../benefits/index.js';
import { CITY_PACK, Clock, Directory, localTime, type Actor, type CityPack } from '../../kernel/index.js';
import { People, Subtrees } from '../../membership/index.js';
import { Places } from '../../places/index.js';
import { Rollups } from '../rollups/rollups.js';
import { before, daysOf, weekdayOf } from './period.js';
import { Scopes } from './scope.js';
import { Sums, type Sum } from './sums.js';

const NOBODY = { people: 0, times: 0, units: 0, overGiven: 0 };

/** People reached and times served of a union, by period, place, category and channel. */
@Injectable()
export class Figures {
  constructor(
    private readonly clock: Clock,
    private readonly rollups: Rollups,
    private readonly scopes: Scopes,
    private readonly sums: Sums,
    private readonly served: ServedList,
    private readonly programmes: Programmes,
    private readonly places: Places,
    private readonly directory: Directory,
    private readonly subtrees: Subtrees,
    private readonly people: People,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {}

  /** @throws NOT_ALLOWED · NOT_FOUND the union lies outside the caller's */
  async get(actor: Actor, filter: FiguresFilter): Promise<FiguresAnswer> {
    const scope = await this.scopes.of(actor, filter);
    const asOf = await this.rollups.upToDate();
    const [total = NOBODY] = await this.sums.by(scope, filter);
    const byProgramme = await this.byProgramme(scope, filter);
    return {
      from: filter.from,
      to: filter.to,
      asOf,
      total: plain(total),
      before: await this.before(scope, filter),
      byDay: await this.byDay(
        scope,
        filter,
        byProgramme.map((it) => it.id),
      ),
      byHour: await this.byHour(scope, filter),
      byProgramme,
      byPlace: await this.byPlace(scope, filter),
      byCategory: (await this.sums.by(scope, filter, 'category')).map(({ category, ...it }) => ({
        code: category,
        name: category === '' ? '没登记' : this.people.categoryName(category),
        ...served(it),
      })),
      byChannel: (await this.sums.by(scope, filter, 'channel')).map(({ channel, ...it }) => ({
        channel: channel as ServedChannel,
        ...served(it),
      })),
    };
  }

  /** The redemptions behind a figure. @throws NOT_ALLOWED · NOT_FOUND */
  async list(actor: Actor, asked: Parameters<ServedList['page']>[1]) {
    return this.served.page(await this.scopes.of(actor, asked), asked);
  }

  /** Each day at each place, by day; what a sheet of the figures holds. @throws NOT_ALLOWED · NOT_FOUND */
  async byDayAndPlace(actor: Actor, filter: FiguresFilter) {
    const scope = await this.scopes.of(actor, filter);
    await this.rollups.upToDate();
    const sums = await this.sums.by(scope, filter, 'day', 'programmeId', 'placeId');
    const programmes = new Map((await this.programmes.visible()).map((it) => [it.id, it]));
    const places = await this.directory.placesById(sums.map((it) => it.placeId));
    const unions = await this.subtrees.names([...places.values()].map((it) => it.unionId));
    return sums
      .map(({ day, programmeId, placeId, ...sum }) => {
        const { name = '', unit = '' } = programmes.get(programmeId) ?? {};
        const place = places.get(placeId);
        return {
          day,
          programme: { name, unit },
          place: place?.name ?? '',
          union: unions.get(place?.unionId ?? '') ?? '',
          ...plain(sum),
        };
      })
      .sort((a, b) => a.day.localeCompare(b.day) || a.place.localeCompare(b.place, 'zh'));
  }

  /** The present business day by hour. @throws NOT_ALLOWED */
  async today(actor: Actor): Promise<TodayStrip> {
    const scope = await this.scopes.of(actor, {});
    await this.rollups.upToDate();
    const now = this.clock.now();
    const { day } = localTime(now, this.pack.timeZone);
    const hours = await this.sums.byHour(scope, { from: day, to: day });
    const places = await this.sums.by(scope, { from: day, to: day }, 'programmeId', 'placeId');
    const running = (await this.programmes.visible()).filter((it) => isIn(scope, it.id) && it.status === 'running');
    return {
      day,
      now,
      programmes: await Promise.all(
        running.map(async ({ id, name, item, unit }) => {
          const own = hours.filter((it) => it.programmeId === id).map(({ hour, units }) => ({ hour, units }));
          return {
            id,
            name,
            item,
            unit,
            units: own.reduce((sum, it) => sum + it.units, 0),
            hours: own,
            placesActive: places.filter((it) => it.programmeId === id).length,
            places: (await this.programmes.placeIds(id)).length,
          };
        }),
      ),
    };
  }

  private async before(scope: ServedScope, filter: FiguresFilter): Promise<FiguresAnswer['before']> {
    const period = before(filter);
    const [sum = NOBODY] = await this.sums.by(scope, { ...filter, ...period });
    return { ...period, ...served(sum) };
  }

  private async byDay(
    scope: ServedScope,
    filter: FiguresFilter,
    programmeIds: readonly string[],
  ): Promise<FiguresAnswer['byDay']> {
    const days = new Map((await this.sums.by(scope, filter, 'day')).map((it) => [it.day, it]));
    const parts = await this.sums.by(scope, filter, 'day', 'programmeId');
    const times = new Map(parts.map((it) => [`${it.day}/${it.programmeId}`, it.times]));
    return daysOf(filter).map((day) => ({
      day,
      ...served(days.get(day) ?? NOBODY),
      programmes: programmeIds.map((id) => times.get(`${day}/${id}`) ?? 0),
    }));
  }

  private async byHour(scope: ServedScope, filter: FiguresFilter): Promise<FiguresAnswer['byHour']> {
    const times = new Map<string, FiguresAnswer['byHour'][number]>();
    for (const row of await this.sums.byHour(scope, filter)) {
      const [weekday, { hour }] = [weekdayOf(row.day), row];
      const cell = times.get(`${weekday}/${hour}`) ?? { weekday, hour, times: 0 };
      cell.times += row.times;
      times.set(`${weekday}/${hour}`, cell);
    }
    return [...times.values()];
  }

  private async byProgramme(scope: ServedScope, filter: FiguresFilter): Promise<FiguresAnswer['byProgramme']> {
    const programmes = new Map((await this.programmes.visible()).map((it) => [it.id, it]));
    return (await this.sums.by(scope, filter, 'programmeId')).map(({ programmeId, ...it }) => ({
      id: programmeId,
      name: programmes.get(programmeId)?.name ?? '',
      unit: programmes.get(programmeId)?.unit ?? '',
      ...served(it),
    }));
  }

  private async byPlace(scope: ServedScope, filter: FiguresFilter): Promise<FiguresAnswer['byPlace']> {
    const sums = await this.sums.by(scope, filter, 'placeId');
    const ids = sums.map((it) => it.placeId);
    const places = new Map((await this.places.byIds(ids)).map((it) => [it.id, it]));
    const owners = await this.directory.placesById(ids);
    const unions = await this.subtrees.names([...owners.values()].map((it) => it.unionId));
    return sums.flatMap(({ placeId, ...it }) => {
      const place = places.get(placeId);
      if (!place) return [];
      const { id, name, district, longitude, latitude } = place;
      const union = unions.get(owners.get(placeId)?.unionId ?? '') ?? '';
      return [{ id, name, union, district, longitude, latitude, ...served(it) }];
    });
  }
}

type Counted = Omit<Sum<never>, never>;

function served({ people, times, units }: Pick<Counted, 'people' | 'times' | 'units'>) {
  return { people, times, units };
}

function plain(sum: Counted) {
  return { ...served(sum), overGiven: sum.overGiven };
}

/** A programme that somebody sees because it is theirs; a place of theirs may show others, which the figures then tell. */
function isIn(scope: ServedScope, programmeId: string): boolean {
  return scope === null || scope.programmeIds.includes(programmeId);
}
