import { ROLES } from '@nuanxin/shared-types';
import type { CityPack } from './city-pack.schema.js';

export type Path = readonly PropertyKey[];

/** Something wrong at a place of the pack, in words for who edits it. */
export interface Fault {
  path: Path;
  says: string;
}

/** What no single field can know: repeated keys, references to nothing, and the form of the union tree. */
export function checkReferences(pack: CityPack): Fault[] {
  return [
    ...checkVocabulary(pack),
    ...checkUnions(pack),
    ...checkPlaces(pack),
    ...checkJoinCodes(pack),
    ...checkProgrammes(pack),
    ...checkTemplates(pack),
    ...checkStaff(pack),
    ...checkOfferings(pack),
    ...checkDemoPassword(pack),
    ...checkOpeningStock(pack),
  ];
}

function checkVocabulary({ categories, facilities, badges, honours, services }: CityPack): Fault[] {
  return [
    ...repeated(codes(categories), (at) => ['categories', at, 'code']),
    ...categories.flatMap(({ platforms }, of) =>
      repeated(codes(platforms), (at) => ['categories', of, 'platforms', at, 'code']),
    ),
    ...repeated(codes(facilities), (at) => ['facilities', at, 'code']),
    // One search box finds by either, so a code names one of both.
    ...repeated(codes([...badges, ...honours]), (at) =>
      at < badges.length ? ['badges', at, 'code'] : ['honours', at - badges.length, 'code'],
    ),
    ...repeated(codes(services), (at) => ['services', at, 'code']),
    ...repeated(
      services.flatMap((group) => codes(group.services)),
      () => ['services'],
    ),
  ];
}

function checkUnions({ unions }: CityPack): Fault[] {
  const faults = repeated(codes(unions), (at) => ['unions', at, 'code']);
  const above = new Set<string>();
  unions.forEach(({ code, kind, parent }, at) => {
    if (parent !== null && !above.has(parent)) {
      faults.push({ path: ['unions', at, 'parent'], says: `上面没有编号为“${parent}”的工会；上级要写在下级前面` });
    }
    if ((kind === 'city') !== (parent === null)) {
      faults.push({
        path: ['unions', at, 'parent'],
        says: '只有市总工会（kind: city）没有上级，写 null；别的都要写上级',
      });
    }
    above.add(code);
  });
  return [...faults, ...exactlyOne(unions, 'city', '市总工会'), ...exactlyOne(unions, 'catch_all', '兜底工会')];
}

/** People whom no other union fits are taken in by the catch-all, so there must be one, and no doubt which. */
function exactlyOne(unions: CityPack['unions'], kind: 'city' | 'catch_all', what: string): Fault[] {
  const found = unions.flatMap((it, at) => (it.kind === kind ? [at] : []));
  if (found.length === 0) return [{ path: ['unions'], says: `缺少${what}（kind: ${kind}），要正好一个` }];
  return found.slice(1).map((at) => ({ path: ['unions', at, 'kind'], says: `${what}（kind: ${kind}）只能有一个` }));
}

function checkPlaces({ places, unions, facilities, services }: CityPack): Fault[] {
  const offered = services.flatMap((group) => codes(group.services));
  return [
    ...repeated(keys(places), (at) => ['places', at, 'key']),
    ...places.flatMap((place, at) => [
      ...unknown(place.union, codes(unions), ['places', at, 'union'], '工会'),
      ...repeated(place.facilities, (of) => ['places', at, 'facilities', of]),
      ...place.facilities.flatMap((it, of) => unknown(it, codes(facilities), ['places', at, 'facilities', of], '设施')),
      ...place.services.flatMap(({ code }, of) => unknown(code, offered, ['places', at, 'services', of], '服务')),
      ...(typeof place.hours === 'string' ? checkHours(place.hours, ['places', at, 'hours']) : []),
    ]),
  ];
}

/** Equal ends could mean never or always. */
function checkHours(hours: string | null, path: Path): Fault[] {
  const [from, to] = hours?.split('-') ?? [];
  return hours !== null && from === to ? [{ path, says: '开始和结束相同；全天写 00:00-24:00' }] : [];
}

function checkJoinCodes({ joinCodes, unions, places }: CityPack): Fault[] {
  return [
    ...repeated(keys(joinCodes), (at) => ['joinCodes', at, 'key']),
    ...joinCodes.flatMap((it, at) => [
      ...unknown(it.union, codes(unions), ['joinCodes', at, 'union'], '工会'),
      ...unknown(it.place, keys(places), ['joinCodes', at, 'place'], '地点'),
    ]),
  ];
}

function checkProgrammes({ programmes, unions, places, categories }: CityPack): Fault[] {
  return [
    ...repeated(codes(programmes), (at) => ['programmes', at, 'code']),
    ...programmes.flatMap((programme, at) => {
      const here = ['programmes', at];
      const { rule } = programme;
      return [
        ...unknown(programme.union, codes(unions), [...here, 'union'], '工会'),
        ...repeated(programme.places, (of) => [...here, 'places', of]),
        ...programme.places.flatMap((it, of) => unknown(it, keys(places), [...here, 'places', of], '地点')),
        ...repeated(rule.categories, (of) => [...here, 'rule', 'categories', of]),
        ...rule.categories.flatMap((it, of) =>
          unknown(it, codes(categories), [...here, 'rule', 'categories', of], '工种'),
        ),
        ...repeated(rule.weekdays.map(String), (of) => [...here, 'rule', 'weekdays', of]),
        ...checkHours(rule.hours, [...here, 'rule', 'hours']),
        ...(rule.from !== null && rule.to !== null && rule.to < rule.from
          ? [{ path: [...here, 'rule', 'to'], says: `结束 ${rule.to} 早于开始 ${rule.from}` }]
          : []),
      ];
    }),
  ];
}

function checkTemplates({ templates, categories }: CityPack): Fault[] {
  return [
    ...repeated(codes(templates), (at) => ['templates', at, 'code']),
    ...templates.flatMap(({ from, to, rule }, at) => [
      ...rule.categories.flatMap((it, of) =>
        unknown(it, codes(categories), ['templates', at, 'rule', 'categories', of], '工种'),
      ),
      ...checkHours(rule.hours, ['templates', at, 'rule', 'hours']),
      ...((from === null) === (to === null)
        ? []
        : [{ path: ['templates', at, 'to'], says: '起止日要么都写，要么都写 null' }]),
    ]),
  ];
}

function checkOfferings({ offerings, unions, places, categories, badges, honours }: CityPack): Fault[] {
  return [
    ...repeated(keys(offerings), (at) => ['offerings', at, 'key']),
    ...offerings.flatMap(({ union, place, prices }, at) => [
      ...unknown(union, codes(unions), ['offerings', at, 'union'], '工会'),
      ...unknown(place, keys(places), ['offerings', at, 'place'], '地点'),
      ...prices.flatMap((price, line) => {
        const path = ['offerings', at, 'prices', line];
        return [
          ...price.unions.flatMap((it) => unknown(it, codes(unions), [...path, 'unions'], '工会')),
          ...price.categories.flatMap((it) => unknown(it, codes(categories), [...path, 'categories'], '工种')),
          ...price.badges.flatMap((it) => unknown(it, codes(badges), [...path, 'badges'], '徽章')),
          ...price.honours.flatMap((it) => unknown(it, codes(honours), [...path, 'honours'], '荣誉')),
        ];
      }),
    ]),
  ];
}

function checkStaff({ staff, unions, places }: CityPack): Fault[] {
  const city = unions.find((it) => it.kind === 'city');
  return [
    ...repeated(keys(staff), (at) => ['staff', at, 'key']),
    // One signs in by phone: the same number twice would be one person with the first name.
    ...repeated(
      staff.map((it) => it.phone),
      (at) => ['staff', at, 'phone'],
    ),
    ...staff.flatMap((it, at) => {
      if ('place' in it) return unknown(it.place, keys(places), ['staff', at, 'place'], '地点');
      const path = ['staff', at, 'union'];
      if (ROLES[it.role].scope === 'city' && it.union !== city?.code)
        return [{ path, says: `${ROLES[it.role].name}属于市总工会` }];
      return unknown(it.union, codes(unions), path, '工会');
    }),
  ];
}

function checkDemoPassword({ demo, demoPassword, staff }: CityPack): Fault[] {
  if (!demo && demoPassword !== null)
    return [{ path: ['demoPassword'], says: '只有演示城市（demo: true）能写密码；真实城市用 npm run admin:create' }];
  return repeated(
    staff.flatMap((it) => it.login ?? []),
    () => ['staff'],
  );
}

function checkOpeningStock({ demo, openingStock, programmes }: CityPack): Fault[] {
  if (!demo && openingStock.length > 0) {
    return [{ path: ['openingStock'], says: '只有演示城市（demo: true）能写期初库存；真实城市由干部记进货' }];
  }
  return [
    ...repeated(
      openingStock.map((it) => `${it.programme} ${it.place}`),
      (at) => ['openingStock', at],
    ),
    ...openingStock.flatMap((it, at) => {
      const programme = programmes.find(({ code }) => code === it.programme);
      if (!programme) return unknown(it.programme, codes(programmes), ['openingStock', at, 'programme'], '活动');
      if (programme.places.includes(it.place)) return [];
      return [{ path: ['openingStock', at, 'place'], says: `活动“${it.programme}”没有列“${it.place}”这个地点` }];
    }),
  ];
}

const codes = (rows: readonly { code: string }[]) => rows.map((it) => it.code);
const keys = (rows: readonly { key: string }[]) => rows.map((it) => it.key);

function unknown(value: string | null, known: readonly string[], path: Path, what: string): Fault[] {
  return value === null || known.includes(value) ? [] : [{ path, says: `没有叫“${value}”的${what}` }];
}

function repeated(values: readonly string[], pathOf: (at: number) => Path): Fault[] {
  return values.flatMap((value, at) => {
    const first = values.indexOf(value);
    return first === at ? [] : [{ path: pathOf(at), says: `“${value}”和第 ${first + 1} 项重复` }];
  });
}
