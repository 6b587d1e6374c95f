import { View } from '@tarojs/components';
import { useEffect, useState, type ComponentType } from 'react';
import type { MapPaneProps } from './pane-props';

/** The map of a browser: Leaflet comes when a map is first looked at, and never stands in the way of the list. */
export function MapPane(props: MapPaneProps) {
  const [Drawn, setDrawn] = useState<ComponentType<MapPaneProps> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import('./leaflet/map').then(
      ({ MapOfBrowser }) => setDrawn(() => MapOfBrowser),
      () => setMissing(true),
    );
  }, []);
  if (Drawn) return <Drawn {...props} />;
  return <View className="note map-missing">{missing && '没网，地图打不开。列表照样能看'}</View>;
}
