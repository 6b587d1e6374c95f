export interface Position {
  longitude: number;
  latitude: number;
}

/**
 * Reads a position copied from a map: two numbers in either order, as Tencent's picker gives latitude first and Amap's
 * longitude first. Within China the two cannot be confused: longitude is 73 to 136, latitude 3 to 54.
 */
export function parsePosition(text: string): Position | null {
  const numbers = text.match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
  const [first, second] = numbers;
  if (numbers.length !== 2 || first === undefined || second === undefined) return null;
  const [latitude, longitude] = first < second ? [first, second] : [second, first];
  const inChina = longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
  return inChina ? { longitude, latitude } : null;
}
