import { postFile, type StoredFile } from '@nuanxin/shared-types';
import { Offline } from '@/lib/api';
import { kept } from '@/lib/store';

/** Takes a photo, or picks one, and sends it. @returns its id, or null where nothing was picked */
export async function sendPhoto(): Promise<string | null> {
  const file = await pickImage();
  if (!file) return null;
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`${process.env.TARO_APP_API}/api${postFile.path}?kind=photo`, {
    method: 'POST',
    headers: { authorization: `Bearer ${kept.session.get()?.token ?? ''}` },
    body,
  }).catch((): never => {
    throw new Offline();
  });
  if (!answer.ok) throw new Offline();
  return ((await answer.json()) as StoredFile).id;
}

function pickImage(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' });
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** An address at which the browser shows a photo of the server's; null where it cannot be had. */
export async function photoAddress(id: string): Promise<string | null> {
  const answer = await fetch(`${process.env.TARO_APP_API}/api/files/${id}`, {
    headers: { authorization: `Bearer ${kept.session.get()?.token ?? ''}` },
  }).catch(() => null);
  return answer?.ok ? URL.createObjectURL(await answer.blob()) : null;
}
