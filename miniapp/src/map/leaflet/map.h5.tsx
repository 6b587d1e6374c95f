import 'leaflet/dist/leaflet.css';
import './map.scss';
import { layerGroup, map as createMap, tileLayer, type LayerGroup, type Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import type { MapPaneProps } from '../pane-props';
import { FARTHEST_ZOOM, NEAREST_ZOOM, type InSight } from '../view';
import { ownGround } from './ground.h5';
import { hereDot } from './here.h5';
import { MarkLayer } from './mark-layer.h5';
import { useMapBase } from './use-map-base.h5';

/** The map of a browser, in GCJ-02. Leaflet holds the picture, React what it shows. */
export function MapOfBrowser({ target, here, pins, clusters, chosen, onView, onPin, onCluster }: MapPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<LeafletMap>();
  const layer = useRef<MarkLayer>();
  const you = useRef<LayerGroup>();
  /** A zoom that was asked for is nobody's hand. */
  const asked = useRef(false);
  const latest = useRef({ onView, onPin, onCluster });
  latest.current = { onView, onPin, onCluster };
  const base = useMapBase();

  useEffect(() => {
    if (!box.current) return undefined;
    const fresh = createMap(box.current, { zoomControl: false, minZoom: FARTHEST_ZOOM, maxZoom: NEAREST_ZOOM });
    fresh.attributionControl.setPrefix(false).setPosition('topright');
    // Sizes change too, and that moves the map as well: only a finger's drag and pinch are by hand.
    let byHand = false;
    fresh.on('dragstart', () => (byHand = true));
    fresh.on('zoomstart', () => (byHand ||= !asked.current));
    fresh.on('moveend', () => {
      latest.current.onView(viewNow(fresh), byHand);
      byHand = asked.current = false;
    });
    map.current = fresh;
    you.current = layerGroup().addTo(fresh);
    layer.current = new MarkLayer(
      fresh,
      (pin) => latest.current.onPin(pin),
      (cluster) => latest.current.onCluster(cluster),
    );
    // A page that is left has no size; the map keeps the one it had.
    const watch = new ResizeObserver(([seen]) => {
      if (seen && seen.contentRect.width > 0) fresh.invalidateSize({ animate: false });
    });
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      fresh.remove();
      map.current = undefined;
    };
  }, []);

  useEffect(() => {
    asked.current = true;
    map.current?.setView([target.centre.latitude, target.centre.longitude], target.zoom);
  }, [target]);

  useEffect(() => {
    if (!base || !map.current) return undefined;
    const ground = base.tiles ? tileLayer(base.tiles, { attribution: base.attribution ?? '' }) : ownGround();
    ground.addTo(map.current);
    return () => void ground.remove();
  }, [base]);

  useEffect(() => layer.current?.show(pins, clusters, chosen), [pins, clusters, chosen]);

  useEffect(() => {
    you.current?.clearLayers();
    if (here) you.current?.addLayer(hereDot(here));
  }, [here]);

  return <div ref={box} className="map-box" role="application" aria-label="地图，拖动来看别处" />;
}

function viewNow(map: LeafletMap): InSight {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
    zoom: map.getZoom(),
  };
}
