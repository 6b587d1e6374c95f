import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { PlaceImports } from './place-imports.js';

@Controller()
export class PlaceImportController {
  constructor(private readonly imports: PlaceImports) {}

  @On(api.getPlaceTemplate)
  template(_actor: Actor, _input: Record<string, never>): Promise<api.Download> {
    return Promise.resolve(this.imports.template());
  }

  @On(api.createPlaceImport)
  create(actor: Actor, input: Parameters<PlaceImports['create']>[1]): Promise<api.PlaceImportLook> {
    return this.imports.create(actor, input);
  }

  @On(api.startPlaceImport)
  start(actor: Actor, input: Parameters<PlaceImports['start']>[1]): Promise<api.PlaceImport> {
    return this.imports.start(actor, input);
  }

  @On(api.getPlaceImport)
  get(actor: Actor, { id }: { id: string }): Promise<api.PlaceImportLook> {
    return this.imports.get(actor, id);
  }

  @On(api.listPlaceImports)
  list(actor: Actor, _input: Record<string, never>): ReturnType<PlaceImports['list']> {
    return this.imports.list(actor);
  }

  @On(api.getPlaceImportErrors)
  errors(actor: Actor, { id }: { id: string }): Promise<api.Download> {
    return this.imports.errors(actor, id);
  }
}
