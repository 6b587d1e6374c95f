import { useState, type ChangeEvent } from 'react';
import { readPhoto } from './read-qr';
import { Blocked } from './Viewfinder';

const NOTHING_FOUND = '照片里没找到码，靠近一点再拍';

/** Reads the code from a photo where the camera is refused or absent. */
export function PhotoInstead({ refused, onCode }: { refused: boolean; onCode: (text: string) => void }) {
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    const text = await readPhoto(file).catch(() => null);
    // So that the same photo may be chosen again.
    input.value = '';
    setProblem(text === null ? NOTHING_FOUND : null);
    if (text !== null) onCode(text);
  };

  return (
    <Blocked says={refused ? '没有相机权限' : '这里开不了相机'} note={problem ?? '可以拍一张对方的码，或输 8 位数'}>
      <label className="finder-act">
        拍照识别
        <input
          id="scanner-photo"
          className="finder-file"
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => void take(event)}
        />
      </label>
    </Blocked>
  );
}
