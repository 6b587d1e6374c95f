import { svgUrl } from '@/components/svg';

const VIEW_BOX = '0 0 176 176';

function tick(ground: string, stroke: string): string {
  return svgUrl(
    VIEW_BOX,
    `<circle cx='88' cy='88' r='88' fill='${ground}'/>` +
      `<path d='m50 91 27 27 50-56' fill='none' stroke='${stroke}' stroke-width='19' stroke-linecap='round' stroke-linejoin='round'/>`,
  );
}

/** Each result has a shape of its own, so that it is read without its colour. */
export const PICTURES = {
  give: tick('#06281A', '#3DD07F'),
  'give-offline': tick('#10262B', '#FFC24B'),
  refuse: svgUrl(
    VIEW_BOX,
    "<path d='M52 2h72l50 50v72l-50 50H52L2 124V52z' fill='#fff'/>" +
      "<path d='m58 58 60 60M118 58l-60 60' fill='none' stroke='#8C1515' stroke-width='20' stroke-linecap='round'/>",
  ),
  confirm: svgUrl(
    VIEW_BOX,
    "<circle cx='88' cy='88' r='80' fill='none' stroke='#fff' stroke-width='14' opacity='.28'/>" +
      "<path d='M88 8a80 80 0 0 1 80 80' fill='none' stroke='#fff' stroke-width='14' stroke-linecap='round'/>" +
      "<g fill='#fff'><circle cx='54' cy='88' r='11'/><circle cx='88' cy='88' r='11'/><circle cx='122' cy='88' r='11'/></g>",
  ),
} as const;

export type ResultKind = keyof typeof PICTURES;
