import { createHash, timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What this process counts, for Prometheus. No label says who or which force: a method, a kind of status, a part of the product. */
export interface Metrics {
  readonly answered: (method: string, status: number, seconds: number) => void;
  /** Everything as text, with what is so just now. */
  readonly text: (now: Readonly<Record<string, boolean>>, waiting: number) => Promise<string>;
  readonly type: string;
}

function make(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: "outstanding_answers_total",
    help: "Answers by method and kind of status (2xx, 3xx …)",
    labelNames: ["method", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "outstanding_answer_seconds",
    help: "How long answers took",
    labelNames: ["method"],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const ready = new Gauge({
    name: "outstanding_ready",
    help: "Whether a part can be used: 1 or 0, as /api/health/ready says it",
    labelNames: ["part"],
    registers,
  });
  const orders = new Gauge({
    name: "outstanding_orders_waiting",
    help: "What was ordered, is due and was not taken up yet",
    registers,
  });
  return {
    answered: (method, status, took) => {
      answers.inc({ method, status: `${Math.floor(status / 100)}xx` });
      seconds.observe({ method }, took);
    },
    text: (now, waiting) => {
      for (const [part, good] of Object.entries(now)) ready.set({ part }, good ? 1 : 0);
      orders.set(waiting);
      return registry.metrics();
    },
    type: registry.contentType,
  };
}

// The server (`server/main.ts`) counts and a route tells; they are bundled apart, and what they share hangs on the process.
const kept = globalThis as { metrics?: Metrics };

/** The numbers of this process, counted from when they are first asked for. */
export function metrics(): Metrics {
  kept.metrics ??= make();
  return kept.metrics;
}

const hash = (text: string) => createHash("sha256").update(text).digest();

/** Whether a header says the token, told in a time that does not depend on how much of it was right. */
export const isBearer = (header: string | null, token: string): boolean =>
  header !== null && timingSafeEqual(hash(header), hash(`Bearer ${token}`));
