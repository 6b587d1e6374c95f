import { createRequire } from 'node:module';
import { ServerResponse } from 'node:http';

const require = createRequire(import.meta.url);

/** The armed kill: the named point, and how many times it is still to be passed. */
let armed = null;

export function armKill(plan) {
  armed = plan;
}

/** Dies as by `kill -9`, here and at once, when this is the point. */
function reach(point) {
  if (armed?.point !== point) return;
  if (armed.after-- === 0) process.kill(process.pid, 'SIGKILL');
}

/** In a packet the level comes before it. */
const BEGIN = /^\s*(SET TRANSACTION [^;]*;\s*)?(BEGIN|START TRANSACTION)/i;
const COMMIT = /\bCOMMIT\s*;?\s*$/i;
const WRITE = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/** Points passed before a statement goes out, when it has gone out, and when it was answered. `of` counts its writes. */
function pointsOf(sql, of) {
  const begins = BEGIN.test(sql);
  const commits = COMMIT.test(sql);
  if (begins) of.writes = 0;
  // A whole transaction in one packet: everything between lies in the database.
  if (begins && commits) {
    return {
      before: ['begin-before'],
      sent: ['begin-after', 'write-1', 'write-2', 'write-3', 'write-4', 'commit-before', 'commit-sent'],
      after: ['commit-after'],
    };
  }
  if (begins) return { before: ['begin-before'], sent: [], after: ['begin-after'] };
  if (commits) return { before: ['commit-before'], sent: ['commit-sent'], after: ['commit-after'] };
  if (WRITE.test(sql)) return { before: [], sent: [], after: [`write-${++of.writes}`] };
  return { before: [], sent: [], after: [] };
}

/** mysql2: a statement is a command with its SQL; it is written to the socket when it is added. */
function watchMysql() {
  // What connections and connections of a pool have in common.
  const connection = Object.getPrototypeOf(require('mysql2').Connection).prototype;
  const { addCommand } = connection;
  connection.addCommand = function (command) {
    const sql = command.sql;
    if (typeof sql !== 'string') return addCommand.call(this, command);
    this.nuanxinTransaction ??= { writes: 0 };
    const { before, sent, after } = pointsOf(sql, this.nuanxinTransaction);
    const { onResult } = command;
    command.onResult = (error, ...rest) => {
      if (!error) after.forEach(reach);
      return onResult?.call(command, error, ...rest);
    };
    before.forEach(reach);
    const added = addCommand.call(this, command);
    sent.forEach(reach);
    return added;
  };
}

/** libsql answers before it returns: a COMMIT that was sent was answered. */
function watchSqlite() {
  const database = require('libsql').prototype;
  const { prepare } = database;
  const transaction = { writes: 0 };
  database.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const name of ['run', 'all']) {
      const method = statement[name];
      statement[name] = function (...values) {
        const { before, sent, after } = pointsOf(sql, transaction);
        before.forEach(reach);
        const result = method.apply(this, values);
        [...sent, ...after].forEach(reach);
        return result;
      };
    }
    return statement;
  };
}

/** The answer of an act that was done: before its first byte leaves, and when its last one has been handed to the system. */
function watchAnswers() {
  const { end } = ServerResponse.prototype;
  ServerResponse.prototype.end = function (...args) {
    if (this.req.method !== 'POST' || this.statusCode !== 200) return end.apply(this, args);
    reach('answer-before');
    this.once('finish', () => reach('answer-after'));
    return end.apply(this, args);
  };
}

watchMysql();
watchSqlite();
watchAnswers();
