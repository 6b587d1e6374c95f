import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import type { Actor } from '../actor.js';
import { On } from '../http/endpoint.js';
import { Exports } from './exports.js';

@Controller()
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @On(api.exportList)
  download(actor: Actor, input: { list: string } & Record<string, string>): Promise<api.Download> {
    return this.exports.download(actor, input);
  }
}
