import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { CounterHeader } from '../counter/CounterHeader';
import { PICTURES, type ResultKind } from './pictures';
import './result.scss';

/** A result fills the screen and says one thing, to be read from three metres. */
export function ResultScreen(props: {
  kind: ResultKind;
  place: string;
  clerk: string;
  big: string;
  why?: string;
  info: ReactNode;
  acts: ReactNode;
}) {
  const { kind, place, clerk, big, why, info, acts } = props;
  return (
    <View id="staff-result" className={`result ${kind}`} ariaRole="alert" ariaLabel={`${big} ${why ?? ''}`}>
      <CounterHeader place={place} clerk={clerk} />
      <View className="result-what">
        <View className="result-picture" style={{ backgroundImage: PICTURES[kind] }} />
        <View className={`result-big${big.length > 6 ? ' result-long' : ''}`} id="staff-result-big">
          {big}
        </View>
        {why && (
          <View className="result-why" id="staff-result-why">
            {why}
          </View>
        )}
      </View>
      <View className="result-foot">
        <View className="result-info">{info}</View>
        <View className="result-acts">{acts}</View>
      </View>
    </View>
  );
}

/** A button of a result, in the result's own colours. */
export function Act(props: { children: ReactNode; onClick: () => void; look?: 'fill' | 'line'; id?: string }) {
  const { children, onClick, look = 'fill', id } = props;
  return (
    <View id={id} className={`result-act result-act-${look}`} hoverClass="pressed" ariaRole="button" onClick={onClick}>
      {children}
    </View>
  );
}
