import { downloadRoute, uploadRoute } from './route.js';

/** `photo`: JPEG, PNG or WebP up to 5 MB. `sheet`: xlsx or csv up to 60 MB, from staff who work at the console. */
export type FileKind = 'photo' | 'sheet';

/** A file on the server. It is sent first; the act that needs it then names its id. Unclaimed after a day it is gone. */
export interface StoredFile {
  id: string;
  kind: FileKind;
  /** Found out from the content, never taken from the sender. */
  type: string;
  /** Bytes, as stored: a photo without its metadata. */
  size: number;
}
export const postFile = uploadRoute<{ kind: FileKind }, StoredFile>('/files', 'person');
/** For the sender, and for who may see the thing that the file belongs to. */
export const getFile = downloadRoute<{ id: string }>('/files/:id', 'person');
