import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icons';
import './Button.scss';

/** One main button a screen; `soft` and `line` stand beside it; `small` is 48 high instead of 56. */
export function Button(props: {
  children: ReactNode;
  onClick: () => void;
  id?: string;
  look?: 'main' | 'soft' | 'line' | 'danger';
  small?: boolean;
  icon?: IconName;
  /** Still works on it: the tap is taken, a second one does nothing. */
  busy?: boolean;
}) {
  const { children, onClick, id, look = 'main', small, icon, busy } = props;
  return (
    <View
      id={id}
      className={`btn btn-${look}${small ? ' btn-small' : ''}${busy ? ' btn-busy' : ''}`}
      hoverClass="pressed"
      {...aria('button')}
      onClick={() => busy || onClick()}
    >
      {icon && <Icon name={icon} size={small ? 22 : 24} />}
      {children}
    </View>
  );
}
