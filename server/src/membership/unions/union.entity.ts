import type { UnionKind, UnionNode } from '@nuanxin/shared-types';
import { Entity } from 'typeorm';
import { Flag, Id, Integer, Ref, Text } from '../../kernel/index.js';

/** A node of the union tree (工会组织). `union` is a word of SQL, so the table has another name. */
@Entity('labour_union')
export class Union {
  @Id() id: string;
  /** Code of the city pack; unique. */
  @Text(60, { unique: true }) code: string;
  @Text(100) name: string;
  @Text(20) kind: UnionKind;
  @Ref({ nullable: true }) parentId: string | null;
  /** Codes from the root to this node, `/city/district/this/`: a subtree is a prefix. */
  @Text(500) path: string;
  /** Applications wait for a cadre. */
  @Flag() review: boolean;
  @Text(10, { default: 'open' }) status: UnionNode['status'];
  /** Of a closed one: where its members went. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
  @Integer({ nullable: true }) closedAt: number | null;
  /** Of the root: counts changes of the tree, which so go one after another. */
  @Integer({ default: 0 }) revision: number;
}
