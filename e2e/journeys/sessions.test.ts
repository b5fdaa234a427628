import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false])
  test(`somebody sees where they are signed in and ends what they do not know, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    world,
    as,
    register,
    baseURL,
    browser,
  }) => {
    const { owner, staff } = world.people;
    const here = await as(owner, { javaScriptEnabled });
    const signedIn = async (person: typeof owner) => {
      const context = await browser.newContext();
      await context.addCookies([{ ...(await register.signsIn(person.id)), url: baseURL ?? "" }]);
      const page = await context.newPage();
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
      return page;
    };
    const forgotten = await signedIn(owner);
    const another = await signedIn(staff);

    await here.goto("/");
    await here.getByRole("link", { name: "Where you are signed in" }).click();
    await expect(here.getByRole("row").filter({ hasText: "this one" })).toHaveCount(1);
    await expect(here.getByRole("button", { name: /^End it/ })).toHaveCount(1);
    await here.getByRole("button", { name: /^End it/ }).click();
    await said(here, "Signed out there.");
    await expect(here.getByRole("heading", { name: "Here alone" })).toBeVisible();

    await forgotten.goto("/");
    await expect(forgotten.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    await another.goto("/");
    await expect(another.getByRole("heading", { level: 1 })).toHaveText("Your work");
  });

test("somebody who only reads or types is told before their session ends, stays, and is told when it has ended", async ({
  world,
  as,
  register,
}) => {
  const page = await as(world.people.owner);
  await page.clock.install();
  await page.goto("/views/new?status=open");
  const typed = page.getByRole("textbox").first();
  await typed.fill("Half a sentence");
  const asked = page.getByText("Are you still there?");
  await page.clock.runFor("27:00");
  await expect(asked).toHaveCount(0);
  // The answer to a form is one as another page is.
  await typed.fill("");
  await press(page, "Keep this view");
  await expect(refusal(page)).toBeVisible();
  await typed.fill("Half a sentence");
  await page.clock.runFor("27:00");
  await expect(asked).toHaveCount(0);
  await page.clock.runFor("01:30");
  await expect(asked).toBeVisible();
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(asked).toHaveCount(0);
  await expect(typed).toHaveValue("Half a sentence");
  await page.clock.runFor("28:30");
  await expect(asked).toBeVisible();
  await register.rows(
    "update session set ended_at = now() where person_id = $1::uuid and ended_at is null returning id",
    [world.people.owner.id],
  );
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(page.getByText("Your session has ended,")).toBeVisible();
  await expect(typed).toHaveValue("Half a sentence");
});
