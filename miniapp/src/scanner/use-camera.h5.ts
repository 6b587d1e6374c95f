import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState, type RefObject } from 'react';

export type CameraState = 'starting' | 'live' | 'refused' | 'absent';

/** The back camera in a <video>, for as long as the page is in front: a camera left on drains the phone. */
export function useCamera(video: RefObject<HTMLVideoElement>): { state: CameraState; track: MediaStreamTrack | null } {
  const [state, setState] = useState<CameraState>('starting');
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [inFront, setInFront] = useState(true);
  useDidShow(() => setInFront(true));
  useDidHide(() => setInFront(false));

  useEffect(() => {
    if (!inFront) return;
    let stopped = false;
    let stream: MediaStream | null = null;
    const stop = () => stream?.getTracks().forEach((it) => it.stop());
    open()
      .then((opened) => {
        stream = opened;
        if (stopped || !video.current) return stop();
        video.current.srcObject = opened;
        setTrack(opened.getVideoTracks()[0] ?? null);
        setState('live');
      })
      .catch((error: unknown) => setState(wasRefused(error) ? 'refused' : 'absent'));
    return () => {
      stopped = true;
      stop();
    };
  }, [video, inFront]);
  return { state, track };
}

/** Rejects where there is no camera, or the person or the browser (a page without https) refuses. */
async function open(): Promise<MediaStream> {
  // Missing, against its type, on a page that was not opened over https.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new Error('no camera on this page');
  return devices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } });
}

function wasRefused(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
