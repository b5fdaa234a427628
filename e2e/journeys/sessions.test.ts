import { said } from "../fixtures/steps";
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
