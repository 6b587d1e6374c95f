/** A drawing as a CSS `url()`: WXML has no inline SVG. */
export function svgUrl(viewBox: string, body: string, attributes = ''): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${viewBox}' ${attributes}>${body}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}")`;
}
