import { execFile } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Secret, TOTP } from "otpauth";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
import { tsxArguments } from "@/scripts/setup/tsx.mjs";
import { aLetter, saysWhose } from "../fixtures/desk";
import { PASSWORD } from "../fixtures/password";
import type { Register } from "../fixtures/register/register";
import { signInOnPage } from "../fixtures/sign-in";
import { press, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

/** What the app shows now, as if it had shown none of its codes before: a slow machine needs no second one in the same half minute. */
async function aCode(register: Pick<Register, "rows">, email: string, app: TOTP): Promise<string> {
  await register.rows(
    "update second_factor f set last_step = 0 from person p where p.id = f.person_id and p.email = $1 returning f.person_id",
    [email],
  );
  return app.generate();
}

for (const scripts of [true, false])
  test(`somebody sets up a second factor and signs in with it in three pages, ${scripts ? "with" : "without"} scripts`, async ({
    world,
    as,
    browser,
    watched,
    register,
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
    const code = () => aCode(register, coordinator.email, app);
    await own.getByLabel("The code that your app shows now").fill("000000");
    await press(own, "Turn it on");
    await expect(own.getByRole("alert", { name: "It is not on yet" })).toContainText("The code is not right");
    const sessionOf = async () =>
      (await own.context().cookies()).find(({ name }) => name.endsWith("outstanding.session"))?.value;
    const before = await sessionOf();
    await own.getByLabel("The code that your app shows now").fill(await code());
    await press(own, "Turn it on");
    await said(own, "Your second factor is on.");
    expect(await sessionOf(), "the session of before is over").not.toBe(before);
    const counting = await register.rows("select id from session where person_id = $1::uuid and ended_at is null", [
      coordinator.id,
    ]);
    expect(counting).toHaveLength(1);
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
    await page.getByLabel("Code").fill(await code());
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

/** A site of the same register that is no demonstration: what is asked of some roles there is not only offered. */
async function aRealSite() {
  const port = await freePort();
  const output = openSync(join(tmpdir(), `outstanding-real-${process.pid}.log`), "w");
  const address = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_OPTIONS: "",
    NEXTAUTH_URL: address,
    OUTSTANDING_BUILD_DIR: testBuild,
    OUTSTANDING_JOBS: "apart",
    OUTSTANDING_DEMONSTRATION: "",
  };
  const { stop } = await serve({ port, env, output });
  return { address, env, stop: () => stop().finally(() => closeSync(output)) };
}

const A_WHILE_AGO = `update session s set started_at = started_at - interval '16 minutes' from person p
  where p.id = s.person_id and p.email = $1 returning s.id`;

for (const [scripts, slug] of [
  [true, "cumbria"],
  [false, "dorset"],
] as const)
  test(`the first administrator of a new organisation is let in by a second factor that they set up themselves, and asked again after a while, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
    watched,
    world,
    register,
  }) => {
    const site = await aRealSite();
    try {
      const email = `first@${slug}.example`;
      const invite = ["scripts/organisation.ts", slug, "--administrator", "Head of audit", email];
      const { stdout } = await promisify(execFile)(process.execPath, [...tsxArguments(), ...invite], { env: site.env });
      const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: scripts });
      watched.on(context);
      const page = await context.newPage();
      await page.goto(stdout.trim());
      await page.getByLabel("Password").fill("horse battery staple");
      await press(page, "Choose this password");
      await said(page, "Your password is set.");
      await signInOnPage(page, { email }, "horse battery staple");
      await expect(page.getByText("Set this up to go on")).toBeVisible();
      for (const path of ["/people", "/sessions", "/help", "/sign-in"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("Your second factor");
      }
      await press(page, "Set up a second factor");
      const typed = (await page.locator("code").textContent()) ?? "";
      const app = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(" ", "")), digits: 6, period: 30 });
      await page.getByLabel("The code that your app shows now").fill(await aCode(register, email, app));
      await press(page, "Turn it on");
      await said(page, "Your second factor is on.");
      await page.goto("/people");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("People");
      await page.getByRole("button", { name: "Sign out" }).click();
      await signInOnPage(page, { email }, "horse battery staple");
      await page.getByLabel("Code").fill(await aCode(register, email, app));
      await press(page, "Sign in");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");

      // A quarter of an hour later a new place is given once they have shown again that it is they.
      await register.rows(A_WHILE_AGO, [email]);
      await page.goto("/people/invite");
      await page.getByLabel("Name").fill("Somebody new");
      await page.getByLabel("Post").fill("Somebody new");
      await page.getByLabel("E-mail address").fill(`new@${slug}.example`);
      await page.getByRole("radio", { name: "Reader" }).check();
      await press(page, "Make the invitation");
      await expect(page.getByRole("heading", { name: "Show that it is still you" })).toBeVisible();
      await page.getByLabel("Code").fill("000000");
      await press(page, "Make the invitation");
      await expect(page.getByText("The code is not right, or was used before.").first()).toBeVisible();
      await expect(page.getByLabel("Name"), "what was typed is there").toHaveValue("Somebody new");
      await page.getByLabel("Code").fill(await aCode(register, email, app));
      await press(page, "Make the invitation");
      await expect(page).toHaveURL(/\/people\/invitation\//);
      await expect(page.getByRole("heading", { name: "Show that it is still you" })).toHaveCount(0);
      await context.close();

      const officer = await browser.newContext({ baseURL: site.address, javaScriptEnabled: scripts });
      watched.on(officer);
      const theirs = await officer.newPage();
      await theirs.goto("/sign-in");
      await signInOnPage(theirs, world.people.body);
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Your work");
      await register.rows(A_WHILE_AGO, [world.people.body.email]);
      // Asked by what the file holds: however it is asked for, all of a list of records is all of it.
      await register.publish(world.people.inspector.id, world.force.id, [{}]);
      for (const path of [
        "/findings/download?status=open&status=engage&status=closed",
        "/findings/download?published-from=1900-01-01",
        "/downloads/findings-then?on=2024-05-01&status=open",
        ...["evidence", "responses", "challenges", "inspections", "packs", "national", "forces"].map(
          (list) => `/downloads/${list}?as=xlsx`,
        ),
      ]) {
        const answer = await officer.request.get(path, { maxRedirects: 0 });
        expect(answer.headers().location, path).toBe(`/prove?file=${encodeURIComponent(path)}`);
      }
      expect((await officer.request.get("/findings/download?status=closed", { maxRedirects: 0 })).status()).toBe(200);
      await theirs.goto("/findings/download");
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Show that it is still you");
      await theirs.getByLabel("Your password").fill("another password");
      await press(theirs, "Continue");
      await expect(theirs.getByText("This is not your password.").first()).toBeVisible();
      await theirs.getByLabel("Your password").fill(PASSWORD);
      await press(theirs, "Continue");
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Your file is ready");
      const file = theirs.waitForEvent("download");
      await theirs.getByRole("link", { name: "Download it" }).click();
      expect((await file).suggestedFilename()).toMatch(/^findings-.*\.csv$/);
      await theirs.goto("/prove?next=/sessions");
      await expect(theirs, "what is no file is gone on to").toHaveURL(/\/sessions$/);
      await officer.close();
    } finally {
      await site.stop();
    }
  });

for (const scripts of [true, false])
  test(`several closings of a desk ask for the code once, and are then made by the same press, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
    watched,
    world,
    register,
  }) => {
    const { inspector } = world.people;
    const references = await aLetter(register, world);
    const site = await aRealSite();
    try {
      const context = await browser.newContext({ baseURL: site.address, javaScriptEnabled: scripts });
      watched.on(context);
      const page = await context.newPage();
      await page.goto("/sign-in");
      await signInOnPage(page, inspector);
      await press(page, "Set up a second factor");
      const typed = (await page.locator("code").textContent()) ?? "";
      const app = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(" ", "")), digits: 6, period: 30 });
      await page.getByLabel("The code that your app shows now").fill(await aCode(register, inspector.email, app));
      await press(page, "Turn it on");
      await said(page, "Your second factor is on.");
      await saysWhose(page, world);

      await register.rows(A_WHILE_AGO, [inspector.email]);
      await page.goto("/");
      await page.getByRole("checkbox", { name: "All 6" }).check();
      await page.getByLabel("How it was verified").selectOption("Revisit");
      await page.getByLabel("What the decisions rest on").fill("As the letter says.");
      await press(page, "Continue");
      await expect(summary(page)).toContainText("6 findings of 6: closed, each by a decision of its own");
      await press(page, "Close the findings ticked");
      await expect(page.getByRole("heading", { name: "Show that it is still you" })).toBeVisible();
      await page.getByLabel("Code").fill(await aCode(register, inspector.email, app));
      await press(page, "Close the findings ticked");
      await said(page, `Closed: ${references.slice(0, 5).join(", ")} and ${references[5]}`);
      await context.close();
    } finally {
      await site.stop();
    }
  });
