import { Secret, TOTP } from "otpauth";
import { PASSWORD } from "../fixtures/password";
import { signInOnPage } from "../fixtures/sign-in";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const scripts of [true, false])
  test(`somebody sets up a second factor and signs in with it in three pages, ${scripts ? "with" : "without"} scripts`, async ({
    world,
    as,
    browser,
    watched,
  }) => {
    const { coordinator } = world.people;
    const options = { javaScriptEnabled: scripts };
    const own = await as(coordinator, options);
    await own.goto("/sessions");
    await own.getByRole("link", { name: "Your second factor" }).click();
    await press(own, "Set up a second factor");
    await expect(own.getByRole("img", { name: "A picture that your app reads" })).toBeVisible();
    const typed = (await own.locator("code").textContent()) ?? "";
    const app = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(" ", "")), digits: 6, period: 30 });
    const code = (ahead: number) => app.generate({ timestamp: Date.now() + ahead });
    await own.getByLabel("The code that your app shows now").fill("000000");
    await press(own, "Turn it on");
    await expect(refusal(own)).toContainText("The code is not right");
    await own.getByLabel("The code that your app shows now").fill(code(-30_000));
    await press(own, "Turn it on");
    await said(own, "Your second factor is on.");
    const recovery = await own
      .getByRole("listitem")
      .filter({ hasText: /^[2-9a-z]{5}-[2-9a-z]{5}$/ })
      .allTextContents();
    expect(recovery).toHaveLength(10);

    const context = await browser.newContext(options);
    watched.on(context);
    const page = await context.newPage();
    let pages = 0;
    page.on("request", (request) => {
      if (request.isNavigationRequest() && request.method() === "GET" && request.redirectedFrom() === null) pages += 1;
    });
    await page.goto("/sign-in?next=/findings");
    await signInOnPage(page, coordinator);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your code");
    expect(
      (await context.cookies()).some(({ name }) => name.endsWith("outstanding.session")),
      "no session yet",
    ).toBe(false);
    const peek = await context.request.get("/findings", { maxRedirects: 0 });
    expect(peek.status()).toBe(307);
    await page.getByLabel("Code").fill("not a code");
    await press(page, "Sign in");
    await expect(page.getByText("The code is not right, or was used before.").first()).toBeVisible();
    await page.getByLabel("Code").fill(code(0));
    await press(page, "Sign in");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("findings");
    expect(pages).toBeLessThanOrEqual(3);

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto("/sign-in");
    await signInOnPage(page, coordinator);
    await page.getByLabel("Code").fill(recovery[0] ?? "");
    await press(page, "Sign in");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
    await page.goto("/second-factor");
    await expect(page.getByText("9 recovery codes not used.")).toBeVisible();
    await context.close();
  });

test("the address for programs gives no session for a password alone where a second factor counts", async ({
  world,
  register,
  requestsOf,
}) => {
  const { staff } = world.people;
  await register.rows(
    `insert into second_factor (person_id, secret, begun_at, confirmed_at) values ($1::uuid, 'sealed elsewhere', now(), now()) returning person_id`,
    [staff.id],
  );
  const program = await requestsOf(null);
  const { csrfToken } = await (await program.get("/api/auth/csrf")).json();
  const form = { csrfToken, email: staff.email, password: PASSWORD, json: "true" };
  await program.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  const { cookies } = await program.storageState();
  expect(cookies.filter(({ name }) => name === "outstanding.session")).toEqual([]);
});
