import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Audit, AuditRecord } from './audit.js';
import { loadCityPack } from './city/index.js';
import { Clock } from './clock.js';
import { Codes } from './codes.js';
import type { Config } from './config.js';
import { Vault } from './crypto.js';
import { Database } from './database/database.js';
import { Hosts } from './database/hosts.js';
import { migrate } from './database/migrate.js';
import { assertDurable, databaseOptions, isClustered, openReader } from './database/open.js';
import { Packets } from './database/packets.js';
import { Directory } from './directory.js';
import { Exports } from './exports/exports.js';
import { ExportsController } from './exports/exports.controller.js';
import { FileRecord } from './files/file.entity.js';
import { Files } from './files/files.js';
import { FilesController } from './files/files.controller.js';
import { Sweep } from './files/sweep.js';
import { Gateways } from './gateways.js';
import { OutboxLease, OutboxLeaseRecord } from './outbox-lease.js';
import { Outbox, OutboxRecord } from './outbox.js';
import { PublicUrl } from './public-url.js';
import { RequestRecord, Requests } from './request.js';
import { Rounds } from './rounds.js';
import { CITY_PACK, CONFIG } from './tokens.js';
import { WorkSources } from './work-sources.js';
import { Sms, Wechat } from './wechat/index.js';

/** What a process is made of, besides its rooms. */
export interface Ground {
  config: Config;
  clock: Clock;
  entities: Function[];
  migrations: Function[];
}

/** What every room stands on; there is one. */
@Global()
@Module({})
export class KernelModule {
  static on({ config, clock, entities, migrations }: Ground): DynamicModule {
    const all = [...entities, AuditRecord, FileRecord, OutboxLeaseRecord, OutboxRecord, RequestRecord];
    const hosts = config.databaseUrls.length > 1 ? new Hosts(config.databaseUrls) : null;
    const services = [
      WorkSources,
      Audit,
      Database,
      Directory,
      Exports,
      Files,
      Outbox,
      Packets,
      PublicUrl,
      Requests,
      Rounds,
      Wechat,
      Sms,
      Vault,
      Codes,
      Clock,
    ];
    return {
      module: KernelModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => databaseOptions(config, hosts, all, migrations),
          dataSourceFactory: async (options) => {
            if (!options) throw new Error('no database options');
            await hosts?.start();
            const source = await new DataSource(options).initialize();
            await assertDurable(source);
            await migrate(source, () => clock.now());
            return source;
          },
        }),
      ],
      controllers: [ExportsController, FilesController],
      providers: [
        Audit,
        Database,
        Directory,
        Exports,
        Files,
        Sweep,
        Outbox,
        OutboxLease,
        Packets,
        PublicUrl,
        Requests,
        Rounds,
        WorkSources,
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: CITY_PACK, useFactory: () => loadCityPack(config.cityPackPath) },
        { provide: Vault, useFactory: () => new Vault(config.keys) },
        { provide: Codes, useFactory: () => new Codes(config.keys) },
        { provide: Hosts, useValue: hosts },
        { provide: 'READER', useFactory: openReader, inject: [DataSource] },
        { provide: 'IS_CLUSTERED', useFactory: isClustered, inject: [DataSource] },
        { provide: Gateways, useFactory: () => Gateways.open(config, clock) },
        { provide: Wechat, useFactory: ({ wechat }: Gateways) => wechat, inject: [Gateways] },
        { provide: Sms, useFactory: ({ sms }: Gateways) => sms, inject: [Gateways] },
      ],
      exports: [CONFIG, CITY_PACK, ...services],
    };
  }
}
