import { View } from '@tarojs/components';
import { px } from '@/lib/px';
import { svgUrl } from './svg';

const NIGHT =
  "<rect x='-80' width='540' height='152' fill='#17525A'/><circle cx='300' cy='34' r='15' fill='#FFE9D7' opacity='.9'/>" +
  "<path d='M-80 118h540v34H-80z' fill='#0B363C'/>" +
  "<path d='M-52 118V84h46v34zM30 118V66h70v52zM262 118V78h70v40zM356 118V70h60v48z' fill='#0E444B'/>" +
  "<path d='M42 78h16v14H42zM72 78h16v14H72zM276 90h14v12h-14zM304 90h14v12h-14z' fill='#2B6A70'/>";
/** The lamp's light: its door, the way before it. Unlit it is a house like the others. */
const LIT = { door: '#FF9A4D', inside: '#FFE3C4', window: '#FFCFA3', way: '.45' };
const UNLIT = { door: '#73827F', inside: '#17525A', window: '#9DB0AE', way: '0' };
const house = ({ door, inside, window, way }: typeof LIT) =>
  "<path d='M116 118V44h128v74z' fill='#FFE9D7'/><path d='M106 44h148l-10-16H116z' fill='#C2410C'/>" +
  `<path d='M132 60h34v32h-34z' fill='${window}'/>` +
  "<path d='M149 60v32M132 76h34' stroke='#FFE9D7' stroke-width='3'/>" +
  `<path d='M184 118V82a20 20 0 0 1 40 0v36z' fill='${door}'/>` +
  `<path d='M192 118V84a12 12 0 0 1 24 0v34z' fill='${inside}'/>` +
  `<path d='M184 118h40l26 34h-92z' fill='${door}' opacity='${way}'/>`;
const BIKE =
  "<g stroke='#FFE9D7' stroke-width='3.5' fill='none' stroke-linecap='round'><circle cx='66' cy='126' r='10'/>" +
  "<circle cx='100' cy='126' r='10'/><path d='M66 126l12-18h16l6 18M78 108l-5-7'/></g>" +
  "<rect x='56' y='92' width='18' height='14' rx='3' fill='#FF9A4D'/>";
const scene = (light: typeof LIT) =>
  svgUrl('-43 13 444 139', NIGHT + house(light) + BIKE, "preserveAspectRatio='xMidYMax slice'");
const SCENE = { lit: scene(LIT), unlit: scene(UNLIT) };

/** A door at night, with the light on or off: the picture above a place and above the offer to join. */
export function Cover({ height, lit = true }: { height: number; lit?: boolean }) {
  return (
    <View
      style={{
        height: px(height),
        borderRadius: px(20),
        backgroundColor: '#17525A',
        backgroundImage: SCENE[lit ? 'lit' : 'unlit'],
        backgroundSize: 'cover',
        backgroundPosition: 'center bottom',
      }}
    />
  );
}
