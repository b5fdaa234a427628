import { expect, test } from "../fixtures/test";

/** Whom each deed tells, as the design's table has it; null: nobody. */
const TOLD = [
  ["body", "record-assurance", "Its owner and the force’s coordinators are told."],
  ["coordinator", "propose-target", /are told\.$/],
  ["coordinator", "allocate", "Its owner and its sponsor are told."],
  ["inspector", "close", /Its owner, its sponsor, the force’s coordinators and the policing body are told\.$/],
  ["coordinator", "update-progress", null],
  ["coordinator", "set-priority", null],
] as const;

for (const [who, command, told] of TOLD)
  test(`the form for ${command} says who is told, or that of nobody`, async ({ pages, sharedWorld, as }) => {
    const { path } = pages.find(({ what }) => what === "a finding with a submission") ?? { path: "" };
    const page = await as(sharedWorld.people[who]);
    await page.goto(`${path}/${command}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const said = page.locator("main").getByText(/ are told\./);
    if (told === null) await expect(said).toHaveCount(0);
    else await expect(said.first()).toContainText(told);
  });
