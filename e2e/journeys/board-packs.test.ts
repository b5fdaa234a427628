import { counting } from "../fixtures/counting";
import { aFinding } from "../fixtures/findings";
import { PASSWORD } from "../fixtures/password";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a coordinator issues the quarter’s pack, the committee asks, and the next pack shows it; the body opens the same", async ({
  world,
  register,
  as,
  browser,
  watched,
}) => {
  const fresh = async () => {
    const context = await browser.newContext();
    watched.on(context);
    return context.newPage();
  };
  const { coordinator, body, inspector } = world.people;
  const first = await aFinding(register, world, { text: "The force should record every call." });
  await aFinding(register, world, { text: "The force should answer every letter." });
  await register.does(inspector.id, first, {
    ...{ do: "close", on: "2024-05-20", outcome: "implemented", method: "revisit", note: "Seen.", letter: null },
    ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  });
  const page = await as(coordinator);
  await page.goto("/");
  await page.getByRole("link", { name: "Packs", exact: true }).click();
  await page.getByLabel("From", { exact: true }).fill("2024-06-30");
  await page.getByLabel("To", { exact: true }).fill("2024-04-01");
  await press(page, "Look at it");
  await expect(page.getByText("before it begins on 30 June 2024")).toBeVisible();
  await page.getByLabel("From", { exact: true }).fill("2024-04-01");
  await page.getByLabel("To", { exact: true }).fill("2024-06-30");
  await press(page, "Look at it");
  await press(page, "Issue this pack");
  await said(page, "The pack is issued.");
  const address = new URL(page.url()).pathname;
  const totals = await page.locator("#movement tfoot :is(th, td)").allInnerTexts();
  // Counted from the events by another hand.
  const [row] = await register.rows(
    `select (count(*) filter (where kind = 'finding-published' and "on" < '2024-04-01'))::int as opening,
       (count(*) filter (where kind = 'closed' and "on" between '2024-04-01' and '2024-06-30'))::int as closed
     from event where force_id = $1::uuid`,
    [world.force.id],
  );
  const [opening, closed] = [Number(row?.opening), Number(row?.closed)];
  expect(totals.slice(3)).toEqual([opening, 0, 0, closed, 0, 0, opening - closed].map(String));
  expect(closed).toBe(1);

  // On paper: heads repeated on each page, totals at the end alone.
  await page.emulateMedia({ media: "print" });
  const stands = (what: string) =>
    page.locator(`#movement ${what}`).evaluate((element) => getComputedStyle(element).display);
  expect([await stands("thead"), await stands("tfoot")]).toEqual(["table-header-group", "table-row-group"]);
  await page.emulateMedia({ media: null });
  const office = await as(body);
  await office.goto(address);
  expect(await office.locator("#movement tfoot :is(th, td)").allInnerTexts()).toEqual(totals);
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "Word" }).click();
  expect((await download).suggestedFilename()).toMatch(/^[A-Z]+-BP-2024-001\.docx$/);
  await office.getByRole("link", { name: "Minute what the committee said" }).click();
  await press(office, "Minute it");
  await expect(refusal(office)).toContainText("Write what the committee resolved or asks for.");
  await office.getByRole("radio", { name: /^A request/ }).check();
  await office.getByLabel("What did the committee say?").fill("Say why calls were not recorded.");
  await office.getByLabel("About which findings").fill(first);
  await office.getByLabel("Meeting", { exact: true }).fill("Joint audit committee");
  await office.getByLabel("Who answers for it").fill("Force coordinator");
  await press(office, "Minute it");
  await said(office, "It is minuted.");

  // It waits on the coordinator's work until it is answered.
  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Answer request 1 of Joint audit committee/ })).toBeVisible();

  // Since the last pack: the days after it are filled in.
  await page.goto("/packs");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2024-07-01");
  await press(page, "Look at it");
  await expect(page.locator("#requests")).toContainText("Say why calls were not recorded.");
  await press(page, "Issue this pack");
  await said(page, "The pack is issued.");
  await expect(page.locator("#requests")).toContainText("Joint audit committee");

  // The quarter's paper of another force, from signing in to the file of Word, by somebody who comes for nothing else.
  const elsewhere = await register.world();
  await aFinding(register, elsewhere, { text: "The force should keep its promises." });
  const again = await fresh();
  await again.goto("/sign-in");
  const { count, click, type } = counting(again);
  await type(() => again.getByLabel("E-mail address").fill(elsewhere.people.coordinator.email));
  await type(() => again.getByLabel("Password").fill(PASSWORD));
  const button = (name: string) => again.getByRole("button", { name, exact: true });
  await click(button("Sign in"), again.getByRole("link", { name: "Packs", exact: true }), button("Look at it"));
  await click(button("Issue this pack"));
  await said(again, "The pack is issued.");
  const paper = again.waitForEvent("download");
  await click(again.getByRole("link", { name: "Word" }));
  await paper;
  expect(count.clicks).toBeLessThanOrEqual(8);
});
