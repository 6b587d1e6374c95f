import Taro from '@tarojs/taro';
import { postFile, type StoredFile } from '@nuanxin/shared-types';
import { Offline } from '@/lib/api';
import { kept } from '@/lib/store';

/** Takes a photo, or picks one, and sends it. @returns its id, or null where nothing was picked */
export async function sendPhoto(): Promise<string | null> {
  const picked = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }).catch(() => null);
  const filePath = picked?.tempFiles[0]?.tempFilePath;
  if (!filePath) return null;
  const answer = await Taro.uploadFile({
    url: `${process.env.TARO_APP_API}/api${postFile.path}?kind=photo`,
    filePath,
    name: 'file',
    header: { authorization: `Bearer ${kept.session.get()?.token ?? ''}` },
  }).catch((): never => {
    throw new Offline();
  });
  if (answer.statusCode !== 200) throw new Offline();
  return (JSON.parse(answer.data) as StoredFile).id;
}

/** A file of the phone's with a photo of the server's; null where it cannot be had. */
export async function photoAddress(id: string): Promise<string | null> {
  const answer = await Taro.downloadFile({
    url: `${process.env.TARO_APP_API}/api/files/${id}`,
    header: { authorization: `Bearer ${kept.session.get()?.token ?? ''}` },
  }).catch(() => null);
  return answer?.statusCode === 200 ? answer.tempFilePath : null;
}
