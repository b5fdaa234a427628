import { pino } from "pino";
import { env } from "@/lib/env";

/** The server's log: JSON lines with ids and numbers, never names, text, addresses or tokens. */
export const log = pino({ level: env().LOG_LEVEL });
