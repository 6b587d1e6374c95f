import { requestOf, type DownloadRoute, type UploadRoute } from '@nuanxin/shared-types';
import { answerTo } from '../api.js';

/** A large file over an office line. */
const FILE_TIMEOUT_MS = 10 * 60_000;

/** Sends a file as the one part of a form. @throws Failure */
export async function upload<In extends object, Out>(route: UploadRoute<In, Out>, input: In, file: Blob): Promise<Out> {
  const { path, query } = requestOf(route, input);
  const form = new FormData();
  form.append('file', file);
  const answer = await answerTo(path + query, { method: 'POST', body: form }, FILE_TIMEOUT_MS);
  return (await answer.json()) as Out;
}

/** Fetches a file and hands it to the browser to keep, under the name the server gives it. @throws Failure */
export async function download<In extends object>(route: DownloadRoute<In>, input: In): Promise<void> {
  const { path, query } = requestOf(route, input);
  const answer = await answerTo(path + query, { method: 'GET' }, FILE_TIMEOUT_MS);
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = decodeURIComponent(name);
  link.click();
  URL.revokeObjectURL(address);
}
