import type { BrowserContextOptions, Page } from "@playwright/test";
import { aFinding, allocate, submit } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { Person, World } from "../fixtures/register/world";
import { signInOnPage } from "../fixtures/sign-in";
import { begin, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

interface Story {
  readonly world: World;
  readonly register: Register;
  readonly as: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

const TYPED = "Half of the supervisors are trained.";

/** Somebody types while somebody else changes the same finding: they see what changed, keep what they typed, and send it. */
async function whileSomebodyElse({ world, register, as }: Story, options: BrowserContextOptions) {
  const { owner, body } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(owner, options);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "Some issues" }).check();
  await page.getByLabel("What has changed since the last update?").fill(TYPED);
  await register.does(body.id, reference, {
    do: "record-assurance",
    assurance: "not-assured",
    note: "Nothing is seen.",
  });

  await press(page, "Update progress");
  await expect(refusal(page)).toContainText("Somebody has changed this since you opened the page.");
  await expect(page.getByRole("heading", { name: "What changed since you opened this page" })).toBeVisible();
  await expect(page.getByText(/not assured/i).first()).toBeVisible();
  await expect(page.getByText("“Nothing is seen.”"), "what the other person wrote").toBeVisible();
  await expect(page.getByLabel("What has changed since the last update?")).toHaveValue(TYPED);
  await expect(page.getByRole("radio", { name: "Some issues" })).toBeChecked();
  await press(page, "Update progress");
  await said(page, "Progress is updated.");
}

test("whoever sends an older page sees what changed, keeps what they typed, and sends it again", async ({
  world,
  register,
  as,
}) => {
  await whileSomebodyElse({ world, register, as }, {});
});

test("an older page is answered in the same way without scripts", async ({ world, register, as }) => {
  await whileSomebodyElse({ world, register, as }, { javaScriptEnabled: false });
});

test("a withdrawal that comes after the decision says who decided what and when, and keeps the reason", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const reference = await aFinding(register, world);
  await submit(register, world, reference);
  const page = await as(coordinator);
  await begin(page, reference, "Withdraw the submission");
  await page.getByLabel("Why is it withdrawn?").fill("A figure was wrong.");
  await register.does(inspector.id, reference, {
    do: "return-submission",
    points: ["Which months?"],
    note: "Say more.",
  });
  await press(page, "Withdraw the submission");
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByLabel("Why is it withdrawn?")).toHaveValue("A figure was wrong.");
  await expect(page.getByText(/returned/i).first()).toBeVisible();
});

test("what was typed survives a refresh, and is gone from the browser after signing out", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  await begin(page, reference, "Update progress");
  await page.getByLabel("What has changed since the last update?").fill(TYPED);
  await page.reload();
  await expect(page.getByLabel("What has changed since the last update?")).toHaveValue(TYPED);
  await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  await press(page, "Sign out");
  await said(page, "You are signed out.");
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(TYPED);
});

test("two presses of the same button are one update", async ({ world, register, as }) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "On track" }).check();
  await page.getByLabel("What has changed since the last update?").fill(TYPED);
  await page.getByRole("button", { name: "Update progress" }).dblclick();
  await said(page, "Progress is updated.");
  const rows = await register.rows("select count(*)::int as n from progress_update where force_id = $1::uuid", [
    world.force.id,
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});

/** Back to a form that went through, other words, sent again: a browser may show the form as it was. */
async function sendsOtherWordsAfterBack({ world, register, as }: Story, options: BrowserContextOptions) {
  const { owner } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(owner, options);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "Some issues" }).check();
  await page.getByLabel("What has changed since the last update?").fill("First words.");
  await press(page, "Update progress");
  await said(page, "Progress is updated.");

  await page.goBack();
  await page.getByRole("radio", { name: "Off track" }).check();
  await page.getByLabel("What has changed since the last update?").fill("Other words.");
  await press(page, "Update progress");
  await said(page, "Progress is updated.");
  const rows = await register.rows("select note from progress_update where force_id = $1::uuid order by at, id", [
    world.force.id,
  ]);
  expect(rows).toEqual([{ note: "First words." }, { note: "Other words." }]);
}

test("other words sent from a page gone back to are a new update, never lost", async ({ world, register, as }) => {
  await sendsOtherWordsAfterBack({ world, register, as }, {});
});

test("the same holds without scripts", async ({ world, register, as }) => {
  await sendsOtherWordsAfterBack({ world, register, as }, { javaScriptEnabled: false });
});

/** A form that is sent when the session has ended says so, keeps what was typed, and is sent once somebody is signed in again. */
async function sendsAfterTheSession({ world, register, as }: Story, options: BrowserContextOptions) {
  const { owner } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(owner, options);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "Some issues" }).check();
  await page.getByLabel("What has changed since the last update?").fill(TYPED);
  await page.context().clearCookies();
  await press(page, "Update progress");
  await expect(page.getByText("This was not saved").first()).toBeVisible();
  expect(page.url(), "nothing typed is in the address").not.toContain("trained");

  const link = page.getByRole("link", { name: "Sign in again in a new tab" });
  const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await expect(tab.getByText("Your session has ended")).toBeVisible();
  await signInOnPage(tab, owner);
  await expect(tab.getByRole("heading", { level: 1, name: "Update progress" })).toBeVisible();
  await tab.close();
  if (options.javaScriptEnabled === false) {
    await expect(page.getByLabel("What you typed")).toHaveValue(TYPED);
    await press(page, "Go on to the form");
    await expect(page.getByText("What you had typed here is back.")).toBeVisible();
  }
  await expect(page.getByRole("radio", { name: "Some issues" })).toBeChecked();
  await expect(page.getByLabel("What has changed since the last update?")).toHaveValue(TYPED);
  await press(page, "Update progress");
  await said(page, "Progress is updated.");
  const rows = await register.rows("select note from progress_update where force_id = $1::uuid", [world.force.id]);
  expect(rows).toEqual([{ note: TYPED }]);
}

test("a form that is sent after the session has ended keeps what was typed", async ({ world, register, as }) => {
  await sendsAfterTheSession({ world, register, as }, {});
});

test("it does without scripts too", async ({ world, register, as }) => {
  await sendsAfterTheSession({ world, register, as }, { javaScriptEnabled: false });
});

test("the sign-in page says that what was typed is kept in the tab, where that is so", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  await begin(page, reference, "Update progress");
  await page.getByLabel("What has changed since the last update?").fill(TYPED);
  await page.context().clearCookies();
  await page.goto("/sign-in?ended=yes");
  await expect(page.getByText("What you typed is kept in this tab")).toBeVisible();
  await signInOnPage(page, world.people.owner);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await page.goto(`/findings/${reference}/update-progress`);
  await expect(page.getByLabel("What has changed since the last update?")).toHaveValue(TYPED);
});
