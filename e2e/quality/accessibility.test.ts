import type { Page } from "@playwright/test";
import { violations } from "../fixtures/axe";
import { EVERYBODY } from "../fixtures/everybody";
import { expect, test } from "../fixtures/test";

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALLEST = { width: 320, height: 700 };

/** How far the page can be moved sideways: nothing may be. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const who of [...EVERYBODY, "nobody"] as const) {
  test(`every page that ${who} looks at is accessible, light and dark, at a desk and on a phone`, async ({
    pages,
    sharedWorld,
    as,
    page: anonymous,
  }) => {
    const theirs = pages.filter((one) => one.who === who);
    test.setTimeout(120_000 + theirs.length * 60_000);
    const page = who === "nobody" ? anonymous : await as(sharedWorld.people[who]);
    for (const { what, path } of theirs) {
      await page.setViewportSize(DESK);
      await page.goto(path);
      // What a colour is does not depend on the width: each scheme is looked at once.
      for (const [size, scheme] of [
        [DESK, "light"],
        [PHONE, "dark"],
      ] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        expect.soft(await violations(page), `${what}, ${scheme}, ${size.width} wide`).toEqual([]);
      }
      await page.setViewportSize(SMALLEST);
      expect.soft(await sideways(page), `${what} moves sideways at ${SMALLEST.width}`).toBe(0);
    }
  });
}

test("every page of the table is looked at by somebody", ({ pages }) => {
  expect(pages.filter(({ who }) => who !== "nobody" && !EVERYBODY.includes(who))).toEqual([]);
  expect(pages.length).toBeGreaterThan(35);
});

test("what is not accessible is found", async ({ page }) => {
  await page.setContent(`<html lang="en"><title>Pale</title><main><h1>Pale</h1><img src="data:,">
    <p style="color:#aaa;background:#fff">Too pale</p></main></html>`);
  expect((await violations(page)).map((line) => line.split(" ")[0])).toEqual(["color-contrast", "image-alt"]);
});
