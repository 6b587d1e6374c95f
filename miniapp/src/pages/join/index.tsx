import type { Joined } from '@nuanxin/shared-types';
import { useState } from 'react';
import { kept, useCell } from '@/lib/store';
import { Done } from './Done';
import { Form } from './Form';
import { Offer } from './Offer';
import { PhoneStep } from './PhoneStep';
import { usePosterCode } from './poster';
import './index.scss';

type Step = 'offer' | 'phone' | 'form';

/** From a poster to a member: what there is → phone → three fields → done. */
export default function JoinPage() {
  const poster = usePosterCode();
  const me = useCell(kept.me);
  const [step, setStep] = useState<Step>('offer');
  const [sandbox, setSandbox] = useState(false);
  const [joined, setJoined] = useState<Joined | null>(null);
  const member = me?.member;

  if (joined) return <Done card={joined.card} found={joined.found} />;
  if (member && (member.status === 'active' || member.status === 'pending')) return <Done card={member} found />;
  if (step === 'form' && me?.phone)
    return (
      <Form poster={poster} phone={me.phone} sandbox={sandbox} onJoined={setJoined} onBack={() => setStep('offer')} />
    );
  if (step === 'phone')
    return (
      <PhoneStep
        onBack={() => setStep('offer')}
        onProved={(inSandbox) => {
          setSandbox(inSandbox);
          setStep('form');
        }}
      />
    );
  return (
    <Offer poster={poster} onPhone={() => setStep(me?.phone ? 'form' : 'phone')} onProved={() => setStep('form')} />
  );
}
