/** One moment of a database, as it was packed. */
export interface Snapshot {
  /** Names of the migrations behind its schema. */
  migrations: string[];
  /** Rows by table. */
  counts: Record<string, number>;
  /** Ids of the master keys that its encrypted columns were made with. */
  keyIds: string[];
  /** Of the packed file. */
  sha256: string;
  bytes: number;
}
