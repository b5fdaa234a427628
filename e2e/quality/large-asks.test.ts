import { expect, test } from "../fixtures/test";

const A_THOUSAND_WORDS = Array.from({ length: 1_000 }, (_, nth) => `word${nth}`).join("+");
const FIVE_HUNDRED = (name: string, value: (nth: number) => string) =>
  Array.from({ length: 500 }, (_, nth) => `${name}=${value(nth)}`).join("&");

/** What somebody may ask of the register by its address alone: answered in words, whatever it is. */
const ASKED: readonly (readonly [string, string, number])[] = [
  ["a search of one letter", "/findings?text=a", 200],
  ["a search of signs alone", "/findings?text=%25%25%25+%26+%7C+%21+%3A%2A+%28%29", 200],
  ["a search of a thousand words", `/findings?text=${A_THOUSAND_WORDS}`, 200],
  ["a search of 8,000 characters", `/findings?text=${"a".repeat(8_000)}`, 200],
  ["a search of 20,000 characters", `/findings?text=${"a".repeat(20_000)}`, 431],
  ["a page far beyond the last", "/findings?page=999999999", 200],
  ["a page that is no number", "/findings?page=1e400", 200],
  ["a neighbour that is not there", "/findings?page=2&after=ZZZ-1999-001", 200],
  ["500 forces", `/findings?${FIVE_HUNDRED("force", (nth) => `force-${nth}`)}`, 200],
  [
    "500 owners",
    `/findings?${FIVE_HUNDRED("owner", (nth) => `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`).slice(0, 15_000)}`,
    200,
  ],
  ["one value 500 times", `/findings?${FIVE_HUNDRED("status", () => "open")}`, 200],
  ["a list of inspections beyond its last page", "/inspections?page=1000000", 200],
];

for (const [what, path, status] of ASKED)
  test(`${what} is answered in words`, async ({ sharedWorld, requestsOf }) => {
    const request = await requestsOf(sharedWorld.people.coordinator);
    const answer = await request.get(path);
    expect([what, answer.status()]).toEqual([what, status]);
    expect((await answer.text()).length).toBeGreaterThan(40);
  });

test("people who leave in the middle of a download leave the site as it was", async ({ sharedWorld, requestsOf }) => {
  const request = await requestsOf(sharedWorld.people.inspector);
  const { cookies } = await request.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const leave = async () => {
    const gone = new AbortController();
    const answer = await fetch(`${process.env.E2E_BASE_URL}/findings/download`, {
      headers: { cookie },
      signal: gone.signal,
    });
    await answer.body?.getReader().read();
    gone.abort();
    return answer.status;
  };
  // Who waits too long for a turn on a machine that is busy with other things is told so, and when to come again.
  const statuses = await Promise.all(Array.from({ length: 50 }, leave));
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses).toContain(200);
  const whole = await request.get("/findings/download");
  expect(whole.status()).toBe(200);
  expect((await whole.text()).split("\n").length).toBeGreaterThan(1);
});
