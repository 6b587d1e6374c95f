import { useState } from 'react';
import { Button, Field, Screen } from '@/components';

/** Where a code is typed that came without its link. */
export function TypedCode(props: {
  id: string;
  title: string;
  label: string;
  hint: string;
  act: string;
  letters: number;
  onCode: (code: string) => void;
}) {
  const { id, title, label, hint, act, letters, onCode } = props;
  const [typed, type] = useState('');
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const missing = letters - code.length;
  return (
    <Screen
      title={title}
      bar={
        <Button id={`${id}-look`} busy={missing !== 0} onClick={() => onCode(code)}>
          {missing > 0 ? `还差 ${missing} 位` : act}
        </Button>
      }
    >
      <Field id={`${id}-code`} label={label} hint={hint} value={typed} onChange={type} />
    </Screen>
  );
}
