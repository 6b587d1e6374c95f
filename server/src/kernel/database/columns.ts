import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** mysql2 hands out large BIGINTs as text; amounts and times here stay far below 2^53. */
const integer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** Primary key: a UUIDv7 made by the application. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
/** Id of a row, possibly of another room: stored, never related. */
export const Ref = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });
export const Text = (length: number, options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });
/** Encrypted or long text. */
export const LongText = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });
/** UTC ms, or an amount: 64-bit integer. */
export const Integer = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: integer, ...options });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'boolean', ...options });
/** A small object stored as JSON text; the same on every engine. */
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });
