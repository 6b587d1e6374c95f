import { divIcon, GridLayer, layerGroup, marker, polygon, type LatLngExpression, type LayerGroup } from 'leaflet';

/** What the ground of our own is drawn from. */
export interface Spot {
  longitude: number;
  latitude: number;
  district: string;
}

/** Degrees around the outermost places of a district that still count as it; about 400 m. */
const MARGIN = 0.004;

/**
 * A quiet ground where no tiles are configured: a grid for the eye, each district as a soft field around its known places.
 * It is no map of streets and does not look like one.
 */
export function ownGround(spots: readonly Spot[]): LayerGroup {
  const group = layerGroup([new Grid({ attribution: '没有接地图，底色按网点画' })]);
  const districts = new Map<string, Spot[]>();
  for (const it of spots) districts.set(it.district, [...(districts.get(it.district) ?? []), it]);
  for (const [name, own] of districts) {
    polygon(fieldAround(own), { stroke: false, fillColor: '#D2E6D3', fillOpacity: 0.55, interactive: false }).addTo(
      group,
    );
    const icon = divIcon({ className: 'map-district', html: `<span></span>`, iconSize: [120, 20] });
    const label = marker(topOf(own), { icon, interactive: false, keyboard: false });
    // As text, not as HTML: the name was typed by somebody.
    label.on('add', () => (label.getElement()?.firstElementChild ?? document.createElement('i')).append(name));
    label.addTo(group);
  }
  return group;
}

/** White streets of an invented grid. */
class Grid extends GridLayer {
  override createTile(): HTMLElement {
    const tile = document.createElement('div');
    tile.className = 'map-grid';
    return tile;
  }
}

function fieldAround(spots: readonly Spot[]): LatLngExpression[] {
  // The outermost alone: of thousands of places the others change nothing.
  const places = spots.map(({ longitude, latitude }): [number, number] => [latitude, longitude]);
  const outline = places.length > 1 ? hullOf(places) : places;
  const corners = outline.flatMap(([y, x]) =>
    Array.from({ length: 12 }, (_, i): [number, number] => {
      const angle = (i / 12) * 2 * Math.PI;
      return [y + MARGIN * Math.sin(angle), x + MARGIN * 1.25 * Math.cos(angle)];
    }),
  );
  return hullOf(corners);
}

/** Convex hull, counter-clockwise (monotone chain). */
function hullOf(points: [number, number][]): [number, number][] {
  const sorted = [...points].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const half = (row: [number, number][]) => {
    const chain: [number, number][] = [];
    for (const point of row) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: [number, number] = [0, 0], b: [number, number] = [0, 0], c: [number, number] = [0, 0]): number {
  return (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1]);
}

/** Over the field, where its pins do not stand. */
function topOf(spots: readonly Spot[]): [number, number] {
  const middle = spots.reduce((sum, it) => sum + it.longitude, 0) / spots.length;
  return [Math.max(...spots.map((it) => it.latitude)) + MARGIN * 0.8, middle];
}
