/** A backup or restore that cannot be done; the message is the one line for the person. */
export class BackupError extends Error {}
