import { useEffect, useRef } from 'react';
import { PhotoInstead } from './PhotoInstead';
import { readFrame } from './read-qr';
import type { ScannerProps } from './scanner-props';
import { useCamera } from './use-camera';
import { useSightings } from './use-sightings';
import { Viewfinder } from './Viewfinder';

/** About seven looks a second: a code is caught at once, and an old phone keeps up. */
const LOOK_EVERY_MS = 140;

/** Of the Image Capture draft; TypeScript's DOM has it in settings only. */
interface TorchWish extends MediaTrackConstraintSet {
  torch: boolean;
}

/** The camera of a browser, read with jsqr; a photo where there is none. */
export function Scanner(props: ScannerProps) {
  const { torch, onNoTorch, paused, hint } = props;
  const video = useRef<HTMLVideoElement>(null);
  const { state, track } = useCamera(video);
  const see = useSightings(props);

  useEffect(() => {
    if (state !== 'live' || paused) return;
    let frame = 0;
    let lookedAt = 0;
    const look = (at: number) => {
      frame = requestAnimationFrame(look);
      if (at - lookedAt < LOOK_EVERY_MS || !video.current) return;
      lookedAt = at;
      const text = readFrame(video.current);
      if (text) see(text);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [state, paused, see]);

  useEffect(() => {
    if (!track || !torch) return;
    shine(track, true).then((lit) => lit || onNoTorch(), onNoTorch);
    return () => void shine(track, false).catch(() => undefined);
  }, [track, torch, onNoTorch]);

  if (state === 'refused' || state === 'absent') return <PhotoInstead refused={state === 'refused'} onCode={see} />;
  return (
    <Viewfinder hint={hint}>
      <video ref={video} className="finder-picture" autoPlay playsInline muted />
    </Viewfinder>
  );
}

/** Switches the camera's light; tells whether it is lit. Rejects where the browser does not know of it. */
async function shine(track: MediaStreamTrack, torch: boolean): Promise<boolean> {
  const wish: TorchWish = { torch };
  await track.applyConstraints({ advanced: [wish] });
  return track.getSettings().torch === true;
}
