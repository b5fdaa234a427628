import { aFinding, allocate } from "../fixtures/findings";
import { begin, needOf, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("what waits on another body counts as theirs until the day of its next check passes, then as ours; what came is kept", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world, { deadline: { kind: "immediate" } });
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  const listed = async (whose: string) => {
    await page.goto(`/findings?with=${whose}`);
    return page.getByRole("row").filter({ hasText: reference }).count();
  };
  expect(await listed("force")).toBe(1);

  await begin(page, reference, "Say that it waits on another body");
  await page.getByLabel("Which body?").selectOption("Crown Prosecution Service");
  await page.getByLabel("Which post is asked there?").fill("Head of disclosure");
  await page.getByLabel("What is needed from them?").fill("Their list of cases sent back.");
  await page.locator("input[type=date]").fill("2024-01-01");
  await press(page, "Record that it waits");
  await expect(refusal(page)).toBeVisible();
  await expect(page.getByLabel("Which post is asked there?")).toHaveValue("Head of disclosure");
  await page.locator("input[type=date]").fill("");
  await page.locator("input[type=date]").fill(await inTenDays(page));
  await press(page, "Record that it waits");
  await expect(part(page, "Waiting on others")).toContainText("Their list of cases sent back.");
  expect([await listed("force"), await listed("other-body")]).toEqual([0, 1]);

  // The day of the check comes and goes.
  await register.rows(
    `update dependency set next_check_on = '2024-09-20' where finding_id = (select id from finding where reference = $1) returning id`,
    [reference],
  );
  expect([await listed("force"), await listed("other-body")]).toEqual([1, 0]);
  await page.goto("/");
  await expect(needOf(page, reference)).toBeVisible();
  await page.goto(`/findings/${reference}`);
  await expect(part(page, "Waiting on others")).toContainText("over");

  await begin(page, reference, "Check on what it waits for");
  await page.getByLabel("What was heard?").fill("It comes with the next list.");
  await page.locator("input[type=date]").fill(await inTenDays(page));
  await press(page, "Record the check");
  await expect(part(page, "Waiting on others")).toContainText("It comes with the next list.");
  expect(await listed("other-body")).toBe(1);

  await begin(page, reference, "Check on what it waits for");
  await page.getByLabel("What came of it?").fill("The list came, and 12 cases were mended.");
  await press(page, "It waits no more");
  await said(page, "waits for this no more");
  expect(await listed("force")).toBe(1);
  const inspector = await as(world.people.inspector);
  await inspector.goto(`/findings/${reference}`);
  await expect(part(inspector, "Waiting on others")).toContainText("1");
  await expect(part(inspector, "History")).toContainText("12 cases were mended");
});

/** A day that is ahead on the calendar of the pages, whichever that is. */
async function inTenDays(page: import("@playwright/test").Page): Promise<string> {
  const max = await page.locator("input[type=date]").getAttribute("min");
  const from = max ?? "2024-10-01";
  const day = new Date(`${from}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 10);
  return day.toISOString().slice(0, 10);
}
