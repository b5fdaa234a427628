import { expect, it } from "vitest";
import { isBearer, metrics } from "./metrics";

it("counts answers by method and kind of status, and says what is so now", async () => {
  const { answered, text, type } = metrics();
  answered("GET", 200, 0.02);
  answered("GET", 404, 0.2);
  answered("GET", 204, 3);
  const said = await text({ database: true, clock: false }, 4);
  expect(type).toContain("text/plain");
  for (const line of [
    'outstanding_answers_total{method="GET",status="2xx"} 2',
    'outstanding_answers_total{method="GET",status="4xx"} 1',
    'outstanding_answer_seconds_bucket{le="0.05",method="GET"} 1',
    'outstanding_ready{part="database"} 1',
    'outstanding_ready{part="clock"} 0',
    "outstanding_orders_waiting 4",
  ])
    expect(said.split("\n")).toContain(line);
  expect(said).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(metrics()).toBe(metrics());
});

it("knows the token and nothing that is nearly it", () => {
  expect(isBearer("Bearer the-token", "the-token")).toBe(true);
  for (const header of [null, "", "the-token", "Bearer the-toke", "Bearer the-token ", "bearer the-token"])
    expect(isBearer(header, "the-token")).toBe(false);
});
