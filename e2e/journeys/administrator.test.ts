import { signInOnPage } from "../fixtures/sign-in";
import { press, refusal, said, signInRefusal } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("an administrator invites somebody, who joins, works, and is out at once when suspended", async ({
  world,
  as,
  page,
}) => {
  const name = "Somebody New";
  const email = `somebody-new@${world.force.slug}.example`;
  const desk = await as(world.people.administrator, { javaScriptEnabled: true });
  await desk.goto("/");
  await desk.getByRole("link", { name: "Go to people" }).click();
  await desk.getByRole("link", { name: "Invite somebody" }).click();
  await desk.getByLabel("Name").fill(name);
  await desk.getByLabel("E-mail address").fill(email);
  await desk.getByLabel("Post").fill("Head of the control room");
  await desk.getByRole("radio", { name: /^Force staff/ }).check();
  await press(desk, "Make the invitation");
  const link = /https?:\/\/\S+\/invitation\?token=[\w-]+/;
  await expect(desk.getByText(link)).toBeVisible();
  const [address = ""] = link.exec((await desk.getByText(link).textContent()) ?? "") ?? [];
  await desk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(desk, "Copy the link");
  await said(desk, "Copied");
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(address);

  const invitation = new URL(address);
  await page.goto(`${invitation.pathname}${invitation.search}`);
  await expect(page.getByText(`${name}, you are invited`)).toBeVisible();
  await page.getByLabel("Password").fill("too short");
  await press(page, "Choose this password");
  await expect(refusal(page)).toContainText("at least 12 characters");
  await page.getByLabel("Password").fill(email);
  await press(page, "Choose this password");
  await expect(refusal(page)).toContainText("your own e-mail address or name");
  await page.getByLabel("Password").fill("Password2024!");
  await press(page, "Choose this password");
  await expect(refusal(page)).toContainText("one of those that are tried first");
  await page.getByLabel("Password").fill("horse battery staple");
  await press(page, "Choose this password");
  await said(page, "Your password is set.");
  await signInOnPage(page, { email }, "horse battery staple");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");

  await page.goto(`${invitation.pathname}${invitation.search}`);
  await expect(page.getByText("This link has been used")).toBeVisible();

  await desk.goto("/people");
  await desk.getByRole("link", { name }).click();
  await desk.getByLabel("Why").fill("Has left the force.");
  await press(desk, "Suspend this person");
  await said(desk, "The person is suspended.");
  await expect(desk.getByRole("row").filter({ hasText: email })).toContainText("Suspended");

  await page.goto("/findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await signInOnPage(page, { email }, "horse battery staple");
  await expect(signInRefusal(page)).toContainText("The e-mail address or the password is not right.");

  // Back again, nothing of what was typed then is left over.
  await desk.getByRole("link", { name }).click();
  await press(desk, "Restore this person");
  await said(desk, "The person is active again.");
  await desk.getByRole("link", { name }).click();
  await expect(desk.getByLabel("Why")).toHaveValue("");
  await expect(desk.getByText("It was not saved.")).toHaveCount(0);
});

test("an administrator gives somebody another role, and never changes themselves", async ({ world, as, stateOf }) => {
  const { administrator, staff } = world.people;
  await stateOf(staff);
  const desk = await as(administrator);
  await desk.goto(`/people/${staff.id}`);
  await desk.getByRole("radio", { name: /^Reader/ }).check();
  await press(desk, "Change the role");
  await said(desk, "The role is changed.");
  await expect(desk.getByRole("row").filter({ hasText: staff.email })).toContainText("Reader");
  const theirs = await as(staff);
  await theirs.goto("/");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Sign in");

  await desk.goto(`/people/${administrator.id}`);
  await expect(desk.getByText("You cannot change your own role or suspend yourself.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Suspend this person" })).toHaveCount(0);
});

test("a new link for somebody who has a password takes two administrators, and the person is told", async ({
  world,
  register,
  as,
  page,
}) => {
  const { administrator, staff } = world.people;
  const desk = await as(administrator);
  await desk.goto(`/people/${staff.id}`);
  await press(desk, "Ask for a new link");
  await expect(refusal(desk)).toContainText("Your organisation has no other.");
  const second = await as(await register.secondAdministrator(world));
  await press(desk, "Ask for a new link");
  await said(desk, "The new link is asked for.");
  await desk.goto(`/people/${staff.id}`);
  await expect(desk.getByText("You asked for a new link.")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Make a new invitation" })).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Ask for a new link" })).toHaveCount(0);

  const theirs = await as(staff);
  await theirs.goto("/sessions");
  await expect(theirs.getByText("An administrator asked for a new link")).toBeVisible();

  await second.goto("/people");
  await expect(second.getByRole("row").filter({ hasText: staff.email })).toContainText("Asked for a new link");
  await second.getByRole("link", { name: staff.name }).click();
  await press(second, "Make a new invitation");
  const link = second.getByText(/\/invitation\?token=/);
  const invitation = new URL((await link.textContent()) ?? "");
  await page.goto(`${invitation.pathname}${invitation.search}`);
  await page.getByLabel("Password").fill("horse battery staple");
  await press(page, "Choose this password");
  await said(page, "Your password is set.");
  await signInOnPage(page, staff, "horse battery staple");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await page.goto("/sessions");
  await expect(page.getByText("Your old one counts no more")).toBeVisible();
  await desk.goto("/people");
  await expect(desk.getByText(/chose anew by a link how to sign in/)).toBeVisible();
});

test("an administrator verifies the history of people", async ({ world, as }) => {
  const page = await as(world.people.administrator);
  await page.goto("/people");
  await press(page, "Verify");
  await expect(page.getByRole("status").filter({ hasText: /^unbroken to entry \d+/ })).toBeVisible();
});
