import { View } from '@tarojs/components';
import { px } from '@/lib/px';
import { svgUrl } from './svg';

const MARK = svgUrl(
  '0 0 40 40',
  "<rect width='40' height='40' rx='11' fill='#0E444B'/><path d='M10 32V19a10 10 0 0 1 20 0v13z' fill='#FF9A4D'/>" +
    "<path d='M15.5 32V19.5a4.5 4.5 0 0 1 9 0V32z' fill='#FFE9D7'/>",
);

/** The mark: a lit door. */
export function Mark() {
  return (
    <View style={{ flex: 'none', width: px(30), height: px(30), background: `${MARK} center / contain no-repeat` }} />
  );
}
