import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './Button';
import './Sheet.scss';

/** A sheet over the page, closed by its button or by a tap outside. */
export function Sheet(props: {
  title: string;
  children: ReactNode;
  onClose: () => void;
  close?: string;
  acts?: ReactNode;
}) {
  const { title, children, onClose, close = '看完了', acts } = props;
  return (
    <View className="sheet-veil" onClick={onClose}>
      <View className="sheet" onClick={(event) => event.stopPropagation()}>
        <View className="title">{title}</View>
        <ScrollView scrollY className="sheet-text">
          {children}
        </ScrollView>
        {acts}
        <Button look={acts ? 'line' : 'main'} onClick={onClose} id="sheet-close">
          {close}
        </Button>
      </View>
    </View>
  );
}
