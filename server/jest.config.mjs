/** Specs run as ES modules; shared-types is read from its source, so that a test never sees a stale build. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^content-disposition$': '<rootDir>/test/support/content-disposition.cjs',
  },
  testTimeout: 60_000,
  // Races want the machine for themselves, and one spec weakens a global setting of the database server for a moment.
  maxWorkers: 1,
  // ES modules of a finished spec are never given back (some 40 MB each); a fresh worker costs less than the garbage collection.
  workerIdleMemoryLimit: '1500MB',
};
