import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { inputName } from '@/lib/aria';
import { FieldError } from './FieldError';
import './Field.scss';

/** A labelled input. `problem` marks it red and keeps what was typed; `hint` says why it is asked. */
export function Field(props: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'number' | 'idcard' | 'digit';
  maxLength?: number;
  placeholder?: string;
  hint?: string;
  problem?: string | null;
  onLeave?: () => void;
  focus?: boolean;
}) {
  const {
    id,
    label,
    value,
    onChange,
    type = 'text',
    maxLength = 40,
    placeholder,
    hint,
    problem,
    onLeave,
    focus,
  } = props;
  const [active, setActive] = useState(false);
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className={`field-box${active ? ' field-active' : ''}${problem ? ' field-wrong' : ''}`}>
        <Input
          id={id}
          className="field-input"
          type={type}
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="field-placeholder"
          focus={focus}
          {...inputName(label)}
          onInput={(event) => onChange(event.detail.value)}
          onFocus={() => setActive(true)}
          onBlur={() => {
            setActive(false);
            onLeave?.();
          }}
        />
      </View>
      {problem ? <FieldError words={problem} /> : hint && <View className="note field-hint">{hint}</View>}
    </View>
  );
}
