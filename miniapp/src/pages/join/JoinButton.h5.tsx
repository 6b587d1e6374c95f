import { Button } from '@/components';
import type { JoinButtonProps } from './join-button';

/** A browser asks for the phone on the next page. */
export function JoinButton({ onPhone }: JoinButtonProps) {
  return (
    <Button id="join-start" onClick={onPhone}>
      入会，2 分钟
    </Button>
  );
}
