const WRITES = new Set([
  'insert',
  'update',
  'delete',
  'upsert',
  'save',
  'remove',
  'increment',
  'decrement',
  'softDelete',
  'restore',
  'clear',
  'query',
  'transaction',
]);
/** TypeORM's types that can write; `Tx` is another name for EntityManager. */
const WRITERS = /^(EntityManager|DataSource|Repository|QueryRunner|\w*QueryBuilder)$/;

/**
 * No write outside `transact`: a room has two handles on the database, `db.read` and the `tx` that `transact` gives. This
 * rule keeps the name `tx` for the second, and lets nothing else write:
 *
 * 1. a writing call starts at `tx` (`tx.insert(…)`, `tx.createQueryBuilder().update(…)`);
 * 2. `tx` is always a parameter, never a variable;
 * 3. a parameter named `tx` is given `tx`.
 */
export const writeInTransact = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      outside: 'Only `tx`, as given by `transact`, may write.',
      variable: '`tx` is the parameter that `transact` gives; do not make one.',
      argument: 'This parameter writes: pass the `tx` that `transact` gives.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isTx = (node) => node.type === 'Identifier' && node.name === 'tx';
    const writes = (node) => WRITERS.test(services.getTypeAtLocation(node).getSymbol()?.name ?? '');

    function checkArguments(call) {
      const signature = checker.getResolvedSignature(services.esTreeNodeToTSNodeMap.get(call));
      signature?.parameters.forEach((parameter, i) => {
        const given = call.arguments[i];
        if (parameter.name === 'tx' && given && !isTx(given)) context.report({ node: given, messageId: 'argument' });
      });
    }

    return {
      CallExpression(call) {
        checkArguments(call);
        const { callee } = call;
        if (callee.type !== 'MemberExpression' || !WRITES.has(callee.property.name) || selects(call)) return;
        if (!isTx(startOf(callee.object)) && writes(callee.object))
          context.report({ node: call, messageId: 'outside' });
      },
      VariableDeclarator({ id }) {
        if (isTx(id)) context.report({ node: id, messageId: 'variable' });
      },
    };
  },
};

/** `query('SELECT …')` only reads. */
function selects({ callee, arguments: [sql] }) {
  const text = sql?.type === 'TemplateLiteral' ? sql.quasis[0].value.raw : sql?.value;
  return callee.property.name === 'query' && /^\s*SELECT\b/i.test(text ?? '');
}

/** What a chain of calls and members starts with: `tx` in `tx.createQueryBuilder().insert()`. */
function startOf(node) {
  if (node.type === 'CallExpression') return startOf(node.callee);
  if (node.type === 'MemberExpression' && node.object.type === 'CallExpression') return startOf(node.object);
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' ? node.object : node;
}
