import { QUEUES, type Queue } from "@/lib/data/store/queues";
import { env } from "@/lib/env";

/** What is done here: without a scanner no file is looked at, and those that wait are left to a process that has one. */
export const queuesHere = (): readonly Queue[] =>
  QUEUES.filter((queue) => queue !== "scan-file" || env().CLAMAV_HOST !== undefined);
