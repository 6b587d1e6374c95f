import { divIcon, marker, type DivIcon, type Map as LeafletMap, type Marker } from 'leaflet';
import type { MapCluster, MapPin } from '@nuanxin/shared-types';
import { PIN_STATE_WORDS } from '@/components/pin-drawing';
import { pinUrl } from '@/components/pin';
import { countWords } from '../pane-props';

/** A glove's width, CSS px: what is drawn may be smaller. */
const TOUCH_PX = 48;
const PIN_PX = { width: 42, height: 48 } as const;
const CHOSEN_PX = { width: 53, height: 60 } as const;

/** Something to draw; `look` tells whether what stands there already is the same. */
interface Mark {
  key: string;
  at: [latitude: number, longitude: number];
  look: string;
  icon: () => DivIcon;
  words: string;
  spoken: string;
  /** For whoever looks at the page from outside, a test or a helper of the blind. */
  data: Record<string, string>;
  above: boolean;
  onPick: () => void;
}

/** The marks on the map. What stays from one answer to the next is not drawn anew: a pan touches only the edges. */
export class MarkLayer {
  private readonly standing = new Map<string, { look: string; marker: Marker }>();

  constructor(
    private readonly map: LeafletMap,
    private readonly onPin: (pin: MapPin) => void,
    private readonly onCluster: (cluster: MapCluster) => void,
  ) {}

  show(pins: readonly MapPin[], clusters: readonly MapCluster[], chosen: string | null): void {
    const marks = [...clusters.map((it) => this.ofCluster(it)), ...pins.map((it) => this.ofPin(it, it.id === chosen))];
    const wanted = new Map(marks.map((mark) => [mark.key, mark]));
    for (const [key, { marker }] of this.standing) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.standing.delete(key);
    }
    for (const [key, mark] of wanted) {
      const old = this.standing.get(key);
      if (old?.look === mark.look) continue;
      old?.marker.remove();
      this.standing.set(key, { look: mark.look, marker: this.stand(mark) });
    }
  }

  private ofPin(pin: MapPin, chosen: boolean): Mark {
    const { id, name, kind, state, latitude, longitude } = pin;
    return {
      key: id,
      at: [latitude, longitude],
      look: `${kind} ${state} ${chosen} ${latitude} ${longitude} ${name}`,
      icon: () => pinIcon(pin, chosen),
      words: name,
      spoken: `${name}，${PIN_STATE_WORDS[state]}`,
      data: { place: id, state },
      above: chosen,
      onPick: () => this.onPin(pin),
    };
  }

  private ofCluster(cluster: MapCluster): Mark {
    const { key, count, latitude, longitude } = cluster;
    const words = countWords(count);
    return {
      key,
      at: [latitude, longitude],
      look: `${count} ${latitude} ${longitude}`,
      icon: clusterIcon,
      words,
      spoken: `${words} 处，点开放大`,
      data: { count: String(count) },
      above: false,
      onPick: () => this.onCluster(cluster),
    };
  }

  private stand({ at, icon, above, onPick, words, spoken, data }: Mark): Marker {
    const fresh = marker(at, { icon: icon(), zIndexOffset: above ? 1000 : 0 });
    fresh.on('click', onPick).on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && onPick());
    fresh.addTo(this.map);
    const element = fresh.getElement();
    // As text, not as HTML: a name was typed by somebody.
    element?.querySelector('b')?.append(words);
    element?.setAttribute('aria-label', spoken);
    Object.assign(element?.dataset ?? {}, data);
    return fresh;
  }
}

function clusterIcon(): DivIcon {
  return divIcon({ className: 'map-cluster', html: '<b></b>', iconSize: [TOUCH_PX, TOUCH_PX] });
}

function pinIcon({ kind, state }: MapPin, chosen: boolean): DivIcon {
  const { width, height } = chosen ? CHOSEN_PX : PIN_PX;
  const side = Math.max(width, TOUCH_PX);
  return divIcon({
    className: chosen ? 'map-pin map-pin-chosen' : 'map-pin',
    html: `<i style='background-image:${pinUrl(kind, state, true)}'></i>${chosen ? '<b></b>' : ''}`,
    iconSize: [side, height],
    iconAnchor: [side / 2, height - 2],
  });
}
