import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import type { Actor } from '../actor.js';
import { On, OnUpload } from '../http/endpoint.js';
import type { Incoming } from '../http/file-bodies.js';
import { Files } from './files.js';

@Controller()
export class FilesController {
  constructor(private readonly files: Files) {}

  @OnUpload(api.postFile)
  post(actor: Actor, { kind }: { kind: api.FileKind }, file: Incoming): Promise<api.StoredFile> {
    return this.files.receive(actor, kind, file);
  }

  @On(api.getFile)
  get(actor: Actor, { id }: { id: string }): Promise<api.Download> {
    return this.files.download(actor, id);
  }
}
