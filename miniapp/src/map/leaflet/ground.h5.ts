import { GridLayer } from 'leaflet';

/**
 * A quiet ground where no tiles are configured: pale streets of an invented grid for the eye, so that one sees the map move.
 * It is no map of streets, and says so.
 */
export function ownGround(): GridLayer {
  return new Ground({ attribution: '没有接地图，底色不是街道', updateWhenZooming: false });
}

class Ground extends GridLayer {
  override createTile(): HTMLElement {
    const tile = document.createElement('div');
    tile.className = 'map-ground';
    return tile;
  }
}
