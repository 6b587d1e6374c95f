import { Map } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMemo } from 'react';
import type { MapCluster, MapPin } from '@nuanxin/shared-types';
import { PIN_BOX, PIN_STATE_WORDS } from '@/components/pin-drawing';
import { countWords, type MapPaneProps } from './pane-props';
import { FARTHEST_ZOOM, NEAREST_ZOOM } from './view';

const ID = 'places-map';
const CLUSTER_PX = 48;
const CHOSEN_TIMES = 1.25;
/** What moves a map by hand; its own moves are `update`. */
const FINGERS = ['drag', 'scale', 'gesture'];
/** Of WeChat's label: its own font. */
const DIGIT_PX = 9;
const COUNT_FONT_PX = 16;

/** WeChat's own map. What is too close together comes from the server as one mark with its number. */
export function MapPane({ target, here, pins, clusters, chosen, onView, onPin, onCluster }: MapPaneProps) {
  const marks = useMemo(
    () => [
      ...clusters.map(clusterMarker),
      ...pins.map((pin, i) => pinMarker(pin, clusters.length + i, pin.id === chosen)),
    ],
    [pins, clusters, chosen],
  );
  const tell = (byHand: boolean) => {
    const map = Taro.createMapContext(ID);
    void Promise.all([map.getRegion(), map.getScale()]).then(([{ southwest, northeast }, { scale }]) => {
      const bounds = {
        west: southwest.longitude,
        south: southwest.latitude,
        east: northeast.longitude,
        north: northeast.latitude,
      };
      onView({ ...bounds, zoom: Math.floor(scale) }, byHand);
    });
  };
  const pick = (id: number) => {
    const pin = pins[id - clusters.length];
    const cluster = clusters[id];
    if (cluster) onCluster(cluster);
    else if (pin) onPin(pin);
  };
  return (
    <Map
      id={ID}
      className="map-pane"
      longitude={target.centre.longitude}
      latitude={target.centre.latitude}
      scale={target.zoom}
      minScale={FARTHEST_ZOOM}
      maxScale={NEAREST_ZOOM}
      markers={marks}
      showLocation={here !== null}
      enableRotate={false}
      enableOverlooking={false}
      onRegionChange={(event) => event.type !== 'begin' && tell(FINGERS.includes(causeOf(event)))}
      onMarkerTap={({ detail }) => pick(Number(detail.markerId))}
      // Taro's type wants one; WeChat then draws an empty map, and the list stands there all the same.
      onError={() => undefined}
    />
  );
}

/** Older WeChats say it beside the detail, newer ones in it. */
function causeOf(event: { detail: { causedBy?: string }; mpEvent?: { causedBy?: string } }): string {
  return event.detail.causedBy ?? event.mpEvent?.causedBy ?? '';
}

function pinMarker({ name, kind, state, longitude, latitude }: MapPin, id: number, chosen: boolean) {
  const times = chosen ? CHOSEN_TIMES : 1;
  return {
    id,
    longitude,
    latitude,
    iconPath: `/map/pins/${kind}-${state}.png`,
    width: PIN_BOX.width * times,
    height: PIN_BOX.height * times,
    zIndex: chosen ? 2 : 1,
    ariaLabel: `${name}，${PIN_STATE_WORDS[state]}`,
    ...(chosen && { callout: nameBox(name) }),
  };
}

function nameBox(content: string) {
  return {
    content,
    color: '#10262B',
    fontSize: 13,
    anchorX: 0,
    anchorY: 0,
    borderRadius: 8,
    borderWidth: 0,
    borderColor: '#FFFFFF',
    bgColor: '#FFFFFF',
    padding: 6,
    display: 'ALWAYS' as const,
    textAlign: 'center' as const,
  };
}

function clusterMarker({ count, longitude, latitude }: MapCluster, id: number) {
  const content = countWords(count);
  return {
    id,
    longitude,
    latitude,
    iconPath: '/map/pins/cluster.png',
    width: CLUSTER_PX,
    height: CLUSTER_PX,
    anchor: { x: 0.5, y: 0.5 },
    zIndex: 1,
    ariaLabel: `${content} 处，点开放大`,
    label: {
      content,
      color: '#0E444B',
      fontSize: COUNT_FONT_PX,
      // The label begins where its mark stands: half its own width to the left, half a line up.
      anchorX: (-content.length * DIGIT_PX) / 2,
      anchorY: -COUNT_FONT_PX * 0.75,
      borderWidth: 0,
      borderColor: '#FFFFFF',
      borderRadius: 0,
      bgColor: '#00000000',
      padding: 0,
      textAlign: 'center' as const,
    },
  };
}
