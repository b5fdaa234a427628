import signIns from "@/prisma/seed/sign-ins.json" with { type: "json" };
import { figure } from "@/scripts/prove/figure";
import { PASSWORD } from "../fixtures/password";
import { readForm, sendForm } from "../fixtures/plain-form";
import { signInOnPage } from "../fixtures/sign-in";
import { said, signInRefusal } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const { name, role } of signIns) {
  test(`one press signs in to the demonstration as ${name}`, async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: `Sign in as ${name}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
    await expect(page.getByText(` · ${role}`).first()).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Demonstration" })).toContainText("Demonstration: today is");
  });
}

test("the first page says what this is and for whom, and each of the first three cards what to try; a card is pressed anywhere", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await expect(page.getByText("Outstanding keeps in sight what police inspectors (HMICFRS) found")).toBeVisible();
  const cards = page.getByRole("region", { name: "Look around the demonstration as" }).getByRole("listitem");
  const firsts = signIns.flatMap(({ first }) => first ?? []);
  await expect(cards).toHaveCount(firsts.length);
  for (const [at, { says }] of firsts.entries()) await expect(cards.nth(at)).toContainText(`Try first: ${says}`);
  // By its place: what is pressed there is the button, which reaches over the words.
  await cards.first().getByText("Try first:").click({ force: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("one press signs in to the demonstration, and one signs out", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: `Sign in as ${signIns[0]?.name}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
    await page.getByRole("button", { name: "Sign out" }).click();
    await said(page, "You are signed out.");
  });

  test("a wrong password leads a phone to what is wrong, below the cards as it is", async ({ page, world }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/sign-in");
    await signInOnPage(page, world.people.reader, "not the password");
    const error = signInRefusal(page);
    await expect(error).toBeFocused();
    await expect(error).toBeInViewport();
  });

  test("somebody signs in with a password and comes to the page that they asked for", async ({ page, world }) => {
    await page.goto("/findings?status=open");
    await signInOnPage(page, world.people.reader);
    await expect(page).toHaveURL("/findings?status=open");
  });
});

test("a wrong password and an unknown address are answered in the same words, and the address is kept", async ({
  page,
  world,
}) => {
  const { email } = world.people.owner;
  const wrong = "The e-mail address or the password is not right.";
  for (const [address, password] of [
    [email, "not the password"],
    [`nobody-${email}`, PASSWORD],
  ] as const) {
    await page.goto("/sign-in");
    await signInOnPage(page, { email: address }, password);
    const error = signInRefusal(page);
    await expect(error).toContainText(wrong);
    await expect(page).toHaveTitle("Error: Sign in · Outstanding");
    await expect(page.getByLabel("E-mail address")).toHaveValue(address);
    await expect(page.getByLabel("Password")).toHaveValue("");
  }
});

test("whoever guesses is told to wait, for an account that there is and one that there is not, and nobody is kept out of their own browser", async ({
  page,
  requestsOf,
  world,
}) => {
  const { email } = world.people.reader;
  await page.goto("/sign-in");
  await signInOnPage(page, { email });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await page.getByRole("button", { name: "Sign out" }).click();
  await said(page, "You are signed out.");

  const stranger = await requestsOf(null);
  const form = readForm(await (await stranger.get("/sign-in")).text(), "Sign in");
  for (const address of [email, `nobody-${email}`]) {
    const guess = (password: string) => sendForm(stranger, "/sign-in", { ...form, email: address, password });
    for (let time = 0; time < 10; time += 1) expect((await guess("not the password")).status()).toBe(200);
    const answer = await guess(PASSWORD);
    expect(answer.status(), address).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(200);
    const html = await answer.text();
    expect(html).toContain("There were too many attempts to sign in. Nothing is wrong with your account");
    expect(html, "what was typed is kept").toContain(`value="${address}"`);
    const { csrfToken } = await (await stranger.get("/api/auth/csrf")).json();
    const fields = { email: address, password: PASSWORD, csrfToken, json: "true" };
    const program = await stranger.post("/api/auth/callback/credentials", { form: fields, maxRedirects: 0 });
    expect(program.status(), "by the address for programs").toBe(429);
    expect((await stranger.get("/findings", { maxRedirects: 0 })).status()).toBe(307);
  }

  await signInOnPage(page, { email: `nobody-${email}` });
  await expect(signInRefusal(page)).toContainText("There were too many attempts to sign in.");
  await signInOnPage(page, { email });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
});

test("somebody who has signed out is out, also with the cookie that they had", async ({ page, context, world }) => {
  await page.goto("/sign-in");
  await signInOnPage(page, world.people.coordinator);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  const before = await context.cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await said(page, "You are signed out.");
  await context.addCookies(before);
  await page.goto("/findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});

test("a session that was ended elsewhere leads to the sign-in page, and from there back to the page asked for", async ({
  page,
  register,
  world,
}) => {
  const { coordinator } = world.people;
  await page.goto("/sign-in");
  await signInOnPage(page, coordinator);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await register.rows("update session set ended_at = now() where person_id = $1::uuid returning id", [coordinator.id]);
  await page.goto("/inspections");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expect(page.getByText("Your session has ended")).toBeVisible();
  await signInOnPage(page, coordinator);
  await expect(page).toHaveURL("/inspections");
});

test("the way back after signing in never leads to another site", async ({ page, world, baseURL }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/findings")}`);
  await signInOnPage(page, world.people.reader);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await expect(page).toHaveURL(new URL("/", baseURL).href);
});

/** Where somebody wanted to go, as no link of ours says it. */
const ODD = [
  ...[
    "/findings/%ED%A0%80",
    "/%",
    "/findings?text=%zz",
    "/findings?text=%00",
    "//evil.example",
    "/\\evil.example",
    "/..//evil.example",
  ],
  ...[
    "https://evil.example",
    "javascript:alert(1)",
    "/findings\u0000",
    "/findings\ud800",
    "/é",
    "/findings?text=é",
    "/[",
    "/findings#:~:text=x",
  ],
  ...[
    `/${"a".repeat(1_900)}`,
    "/api/health/live",
    "/_next/static/no.css",
    "/sign-in",
    "/nothing-of-this-name",
    "\r\nX-Evil: 1",
  ],
];

test("a right password with an odd address to go to signs in, and stays on this site", async ({
  requestsOf,
  world,
}) => {
  for (const next of ODD) {
    const nobody = await requestsOf(null);
    const form = readForm(await (await nobody.get("/sign-in")).text(), "Sign in");
    const answer = await sendForm(nobody, "/sign-in", { ...form, ...world.people.reader, password: PASSWORD, next });
    expect(answer.status(), JSON.stringify(next)).toBeLessThan(500);
    const leadsAway = answer.status() === 303 && !/^\/(?![/\\])/.test(answer.headers().location ?? "");
    figure("P13", "addresses that lead elsewhere", 1);
    figure("P13", "of these, followed", leadsAway ? 1 : 0);
    if (answer.status() === 303) expect(answer.headers().location, JSON.stringify(next)).toMatch(/^\/(?![/\\])/);
  }
});

for (const next of ["/findings/%ED%A0%80", "/%", "/findings/%00"])
  test(`with scripts a right password leads on although ${next} cannot be read`, async ({ page, world }) => {
    await page.goto("/sign-in");
    await page
      .locator('input[name="next"]')
      .last()
      .evaluate((field, value) => field.setAttribute("value", value), next);
    await signInOnPage(page, world.people.reader);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  });
