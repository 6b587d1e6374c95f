import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadCityPack } from './index.js';

const cities = (name: string) => fileURLToPath(new URL(`../../../../config/cities/${name}.yaml`, import.meta.url));

describe('the packs of the repository', () => {
  it('shihezi is scenario B1: its window, categories, five shops, two a day', () => {
    const pack = loadCityPack(cities('shihezi'));
    const [programme] = pack.programmes;
    expect(pack).toMatchObject({ code: 'shihezi', demo: false, timeZone: 'Asia/Shanghai', openingStock: [] });
    expect(programme).toMatchObject({ name: '夏送清凉', unit: '瓶', reversalSeconds: 60 });
    expect(programme?.rule).toMatchObject({ from: '2025-07-15', to: '2025-08-31', perPersonPerDay: 2 });
    expect(programme?.rule.categories).toEqual(['rider', 'courier', 'sanitation']);
    expect(pack.categories.map((it) => it.code)).toContain('driver');
    expect(pack.places.filter((it) => it.kind === 'shop').map((it) => it.key)).toEqual(programme?.places);
    expect(programme?.places).toHaveLength(5);
  });

  it('demo shows every state: a low shop, an empty one, a union that reviews, a place that is always open', () => {
    const pack = loadCityPack(cities('demo'));
    const [programme] = pack.programmes;
    const stock = programme?.places.map((key) => pack.openingStock.find(({ place }) => place === key)?.quantity ?? 0);
    expect(stock?.filter((it) => it === 0)).toHaveLength(1);
    expect(stock?.filter((it) => it > 0 && it <= (programme?.lowStock ?? 0))).toHaveLength(1);
    expect(programme?.rule).toMatchObject({ from: null, to: null, guestsAllowed: true });
    expect(pack.unions.filter((it) => it.review)).toHaveLength(1);
    expect(new Set(pack.staff.map((it) => it.role)).size).toBe(8);
  });

  it('demo offers on its poster what it has', () => {
    const { places, offers } = loadCityPack(cities('demo'));
    const stations = places.filter((it) => it.kind !== 'shop');
    const allNight = stations.filter((it) => it.hours === '00:00-24:00');
    expect(offers[1]).toMatchObject({ title: `${stations.length} 处歇脚` });
    expect(offers[1]?.note).toContain(`${allNight.length} 处通宵`);
  });

  it.each(['demo', 'shihezi'])('each shop of %s has a clerk', (name) => {
    const { programmes, staff } = loadCityPack(cities(name));
    const counters = staff.flatMap((it) => (it.role === 'clerk' ? [it.place] : []));
    expect(counters.sort()).toEqual([...(programmes[0]?.places ?? [])].sort());
  });
});
