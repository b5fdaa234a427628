import { ownSite } from "../fixtures/own-site";
import { press } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

/** A site where each of what is counted may be asked for once or twice, behind a proxy. */
const FEW = { OUTSTANDING_LIMITS: "uploads=1,exports=1,searches=2,public=2", OUTSTANDING_PROXIES: "1" };
const MINUTES = "1[0-5] minutes";

test("who asks for very much is told in words when to come again, and what they typed stays", async ({
  world,
  register,
  browser,
}) => {
  const { inspector, coordinator } = world.people;
  const site = await ownSite("too-much", FEW);
  const contextOf = async (id: string) => {
    const { name, value } = await register.signsIn(id);
    const context = await browser.newContext({ baseURL: site.address });
    await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
    return context;
  };
  try {
    const context = await contextOf(inspector.id);
    const page = await context.newPage();
    for (const status of [200, 200, 429, 429]) {
      const answer = await page.goto("/findings?text=custody");
      expect(answer?.status()).toBe(status);
      if (status === 200) continue;
      expect(Number(answer?.headers()["retry-after"])).toBeGreaterThan(600);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Many searches in a short time");
      await expect(page.getByRole("main")).toContainText(
        new RegExp(`in the address of this page: reload it in ${MINUTES}`),
      );
      expect(page.url()).toContain("text=custody");
    }
    expect((await page.goto("/findings"))?.status(), "what is no search is not counted").toBe(200);

    const { request } = context;
    expect((await request.get("/findings/download?status=open")).status()).toBe(200);
    const file = await request.get("/downloads/inspections");
    expect(file.status()).toBe(429);
    expect(await file.text()).toMatch(new RegExp(`^Many files were taken .* in ${MINUTES}`));
    expect(file.headers()["content-disposition"]).toBeUndefined();

    const field = page.getByRole("textbox", { name: "Or the text itself" });
    for (const [kept, text] of [
      ["", "Nothing that is a report."],
      ["Nothing that is a report.", "Nothing that is one either."],
    ] as const) {
      await page.goto("/inspections/read");
      await expect(field).toHaveValue(kept);
      await field.fill(text);
      await press(page, "Read this report");
    }
    await expect(page.getByRole("alert").first()).toContainText(new RegExp(`Send it again in ${MINUTES}`));
    await expect(field).toHaveValue("Nothing that is one either.");

    const other = await contextOf(coordinator.id);
    expect((await other.request.get("/findings/download?status=open")).status(), "somebody else").toBe(200);

    const from = (address: string) => other.request.get("/public", { headers: { "X-Forwarded-For": address } });
    for (const status of [200, 200, 429]) expect((await from("203.0.113.7")).status()).toBe(status);
    expect((await from("203.0.113.8")).status(), "from elsewhere").toBe(200);
  } finally {
    await site.stop();
  }
});
