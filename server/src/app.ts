import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { benefitsEntities, BenefitsModule } from './benefits/index.js';
import { bookingEntities, BookingModule } from './booking/index.js';
import {
  acceptFiles,
  Clock,
  Database,
  docsPage,
  ErrorFilter,
  KernelModule,
  logOptions,
  nestLogger,
  newId,
  openApi,
  PublicUrl,
  refuseAddress,
  serveHealth,
  servePages,
  type Config,
} from './kernel/index.js';
import { ledgerEntities, LedgerModule } from './ledger/index.js';
import { membershipEntities, MembershipModule } from './membership/index.js';
import { CreateRooms1763700000000 } from './migrations/create-rooms.js';
import { SignIn1763800000001 } from './migrations/sign-in.js';
import { UnionsAndMembers1763800000002 } from './migrations/unions-and-members.js';
import { Imports1763800000013 } from './migrations/imports.js';
import { FileRetention1763800000023 } from './migrations/file-retention.js';
import { Files1763800000003 } from './migrations/files.js';
import { Messages1763800000004 } from './migrations/messages.js';
import { ProgrammeVersions1763800000005 } from './migrations/programme-versions.js';
import { Batches1763800000006 } from './migrations/batches.js';
import { Booking1763900000011 } from './migrations/booking.js';
import { BookingCourses1763900000021 } from './migrations/booking-courses.js';
import { BookingTeams1763900000023 } from './migrations/booking-teams.js';
import { BookingTogether1763900000022 } from './migrations/booking-together.js';
import { BookingFamilies1763900000025 } from './migrations/booking-families.js';
import { BookingStops1763900000026 } from './migrations/booking-stops.js';
import { Dependants1763900000024 } from './migrations/dependants.js';
import { PlaceUpkeep1763900000005 } from './migrations/place-upkeep.js';
import { PlaceTruth1763900000003 } from './migrations/place-truth.js';
import { Places1763900000001 } from './migrations/places.js';
import { Reports1763800000007 } from './migrations/reports.js';
import { notificationsEntities, NotificationsModule } from './notifications/index.js';
import { placesEntities, PlacesModule } from './places/index.js';
import { reportingEntities, ReportingModule } from './reporting/index.js';
import { seed } from './seed.js';

/** Ten thousand places named in one edit are 390 kB. */
const BODY_LIMIT_BYTES = 512 * 1024;

/** What is under way when the process is told to stop gets this long. */
const GRACE_MS = 5000;

/** The schema, step by step; a backup says which of them it stands on. */
export const MIGRATIONS = [
  CreateRooms1763700000000,
  SignIn1763800000001,
  UnionsAndMembers1763800000002,
  Files1763800000003,
  Messages1763800000004,
  ProgrammeVersions1763800000005,
  Batches1763800000006,
  Reports1763800000007,
  Imports1763800000013,
  FileRetention1763800000023,
  Places1763900000001,
  PlaceTruth1763900000003,
  PlaceUpkeep1763900000005,
  Booking1763900000011,
  BookingCourses1763900000021,
  BookingTogether1763900000022,
  BookingTeams1763900000023,
  Dependants1763900000024,
  BookingFamilies1763900000025,
  BookingStops1763900000026,
];

@Module({})
class App {
  static of(config: Config, clock: Clock): DynamicModule {
    return {
      module: App,
      imports: [
        KernelModule.on({
          config,
          clock,
          entities: [
            ...ledgerEntities,
            ...membershipEntities,
            ...placesEntities,
            ...benefitsEntities,
            ...bookingEntities,
            ...reportingEntities,
            ...notificationsEntities,
          ],
          migrations: MIGRATIONS,
        }),
        LedgerModule,
        MembershipModule,
        PlacesModule,
        BenefitsModule,
        BookingModule,
        ReportingModule,
        NotificationsModule,
      ],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}

/** The process without its socket: migrated and seeded, for commands. */
export async function openContext(config: Config, clock = new Clock()) {
  return NestFactory.createApplicationContext(App.of(config, clock), { logger: ['error'], abortOnError: false });
}

/** Starts everything on one port: API, faces, health. Answers requests when the promise resolves. */
export async function startApp(config: Config, clock = new Clock()): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: logOptions(config.logLevel),
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT_BYTES,
    frameworkErrors: refuseAddress,
  });
  const fastify = adapter.getInstance();
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    // The server's clock, so that a phone whose own is wrong still shows a code that counts.
    reply.header('date', new Date(clock.now()).toUTCString());
    done();
  });
  fastify.addHook('preClose', (done) => {
    // Node takes a connection that never sent a byte (browsers open them ahead) for busy, and would wait for it.
    setTimeout(() => fastify.server.closeAllConnections(), GRACE_MS).unref();
    done();
  });
  await fastify.register(helmet, { contentSecurityPolicy: policyOf(config) });
  await acceptFiles(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(App.of(config, clock), adapter, {
    logger: nestLogger(fastify.log),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  serveHealth(fastify, app.get(Database));
  await servePages(fastify, config);
  const publicUrl = app.get(PublicUrl);
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage()));
  fastify.get('/api/docs/openapi.json', () => openApi(publicUrl.value));
  await seed(app);
  await app.listen(config.port, config.host);
  publicUrl.value = config.publicUrl?.replace(/\/$/, '') ?? `http://localhost:${new URL(await app.getUrl()).port}`;
  return app;
}

const SELF = "'self'";
/** Everything comes from here; only the map's tiles may come from where the deployment says. */
const policyOf = ({ map }: Config) => ({
  directives: {
    defaultSrc: [SELF],
    scriptSrc: [SELF, "'unsafe-inline'"],
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:', 'blob:', ...(map.tiles ? [new URL(map.tiles).origin] : [])],
    mediaSrc: [SELF, 'data:', 'blob:'],
    connectSrc: [SELF],
    upgradeInsecureRequests: null,
  },
});
