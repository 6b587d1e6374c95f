/**
 * The direction of imports (ARCHITECTURE.md). Rooms of one floor stand side by side and do not see each other; a room sees
 * only the floors below, and of another room only its index.ts.
 */
const FLOORS = [
  ['kernel'],
  ['ledger'],
  ['membership'],
  ['places', 'content'],
  ['benefits'],
  ['booking', 'casework'],
  ['engagement'],
  ['reporting', 'notifications'],
];
const ROOMS = FLOORS.flat().join('|');

/** One rule a room: nothing above it and nothing beside it. */
const downward = FLOORS.flatMap((floor, level) =>
  floor.map((room) => {
    const beside = floor.filter((other) => other !== room);
    const unseen = [...beside, ...FLOORS.slice(level + 1).flat()];
    return {
      name: `${room}-looks-down`,
      comment: `${room} may import only from the floors below it; an upward need goes by event.`,
      severity: 'error',
      from: { path: `^server/src/${room}/` },
      to: { path: `^server/src/(${unseen.join('|') || 'nothing'})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...downward,
    {
      name: 'through-the-door',
      comment: 'Another room is entered through its index.ts.',
      severity: 'error',
      from: { path: `^server/src/(${ROOMS})/` },
      to: { path: `^server/src/(${ROOMS})/`, pathNot: ['^server/src/$1/', `^server/src/(${ROOMS})/index\\.ts$`] },
    },
    {
      name: 'through-the-door-from-outside',
      comment: 'What puts the rooms together uses their index.ts too.',
      severity: 'error',
      from: { path: '^server/src/[^/]+\\.ts$' },
      to: { path: `^server/src/(${ROOMS})/`, pathNot: `^server/src/(${ROOMS})/index\\.ts$` },
    },
    {
      name: 'entities-stay-home',
      comment: 'An entity never leaves its room: an index.ts hands out services, views and ids.',
      severity: 'error',
      from: { path: `^server/src/(${ROOMS})/index\\.ts$` },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'rooms-do-not-see-the-roof',
      comment: 'Nothing in a room imports what puts the rooms together, nor a test.',
      severity: 'error',
      from: { path: `^server/src/(${ROOMS})/`, pathNot: '\\.spec\\.ts$' },
      to: { path: ['^server/src/[^/]+\\.ts$', '^server/test/', '\\.spec\\.ts$'] },
    },
    {
      name: 'contract-stands-alone',
      comment: 'The contract lies below everything.',
      severity: 'error',
      from: { path: '^shared-types/src/' },
      to: { path: '^(server|admin|miniapp)/' },
    },
    {
      name: 'faces-know-only-the-contract',
      comment: 'A face talks to the server over HTTP, by the contract.',
      severity: 'error',
      from: { path: '^(admin|miniapp)/src/' },
      to: { path: '^(server|admin|miniapp)/', pathNot: '^$1/' },
    },
    {
      name: 'no-schema-on-the-phone',
      comment: 'zod probes `new Function`, which WeChat forbids.',
      severity: 'error',
      from: { path: '^miniapp/src/' },
      to: { path: ['^shared-types/src/.*schema\\.ts$', 'node_modules/zod/'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^(server|shared-types|admin)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
