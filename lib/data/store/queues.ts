/** Everything that can be ordered to be done by itself. Each queue is made by a migration. */
export const QUEUES = [
  "get-ready",
  "record-import",
  "do-together",
  "scan-file",
  "clear-upload",
  "send-mail",
  "digest",
  "remind",
  "checkpoint",
  "tidy",
] as const;
export type Queue = (typeof QUEUES)[number];
