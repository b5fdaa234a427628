import type { Page } from "@playwright/test";
import { figure } from "@/scripts/prove/figure";
import { EVERYBODY } from "../fixtures/everybody";
import { expect, test } from "../fixtures/test";

/** What the browser refused on a page by its content security policy, told as the browser tells it to the page. */
async function refusedOn(page: Page): Promise<readonly string[]> {
  const refused: string[] = [];
  await page.exposeFunction("tellRefused", (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, lineNumber }) => {
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void };
      tellRefused(`${location.pathname}: ${effectiveDirective} ${blockedURI} line ${lineNumber}`);
    });
  });
  return refused;
}

test("no page asks the browser for anything that its policy refuses", async ({
  pages,
  sharedWorld,
  as,
  page: anonymous,
}) => {
  test.setTimeout(60_000 + pages.length * 10_000);
  let looked = 0;
  const all: string[] = [];
  for (const who of [...EVERYBODY, "nobody"] as const) {
    const theirs = pages.filter((one) => one.who === who);
    if (theirs.length === 0) continue;
    const page = who === "nobody" ? anonymous : await as(sharedWorld.people[who]);
    const refused = await refusedOn(page);
    for (const { path } of theirs) {
      await page.goto(path, { waitUntil: "load" });
      looked += 1;
    }
    all.push(...refused);
  }
  figure("P14", "pages in the browser", looked);
  figure("P14", "violations in the browser", all.length);
  expect(all).toEqual([]);
  expect(looked).toBe(pages.length);
});

test("what a policy refuses is found", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const refused = await refusedOn(page);
  await page.route("**/*", (route) =>
    route.fulfill({
      headers: { "Content-Type": "text/html", "Content-Security-Policy": "default-src 'none'" },
      body: '<style>p { color: red }</style><img src="/any.png"><script>document.title = "run"</script>',
    }),
  );
  await page.goto("/sign-in");
  await expect
    .poll(() => refused.map((one) => one.split(" ")[1]).toSorted())
    .toEqual(["img-src", "script-src-elem", "style-src-elem"]);
});
