// Jest cannot require an ES module on Node 20, Node itself can: @fastify/static is given the real one.
const { createRequire } = process.getBuiltinModule('node:module');
module.exports = createRequire(`${__dirname}/`)('content-disposition');
