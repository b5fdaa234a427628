import type { Page } from "@playwright/test";
import { date } from "@/lib/domain/calendar";
import { aCause, aFinding } from "../fixtures/findings";
import { begin, needOf, part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

async function moveTo(page: Page, reference: string, to: string): Promise<void> {
  await begin(page, reference, "Move the target date");
  await page.getByLabel("New target date").fill(to);
  await page.getByRole("radio", { name: "Technology" }).check();
  await page.getByLabel("What has happened").fill("The supplier is late.");
  await press(page, "Send this date");
  await said(page, "The date is recorded.");
}

test("a coordinator allocates, sets a target and moves it; a second move waits for the chief officer", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, chiefOfficer } = world.people;
  const reference = await aFinding(register, world);

  const page = await as(coordinator);
  await page.goto("/");
  await needOf(page, reference).click();
  await page.getByLabel("Owner").selectOption("Head of investigations");
  await page.getByLabel("Sponsor").selectOption("Assistant chief constable");
  await press(page, "Allocate");
  await said(page, "The finding is allocated.");

  await begin(page, reference, "Set a target date");
  await page.getByLabel("Target date").fill("2027-06-30");
  await page.getByLabel("What does this date rest on?").fill("The training plan.");
  await press(page, "Send this date");
  await said(page, "The date is recorded.");
  await expect(part(page, "Target date")).toContainText("First target: 30 June 2027");

  await moveTo(page, reference, "2027-07-31");
  await expect(part(page, "Target date")).toContainText("(1 move, +31 days)");

  await moveTo(page, reference, "2027-10-31");
  await expect(part(page, "Target date")).toContainText("31 October 2027 waits for approval");
  await expect(page.getByRole("link", { name: "Approve the proposed date" })).toHaveCount(0);

  const officer = await as(chiefOfficer);
  await officer.goto("/");
  await needOf(officer, reference).click();
  await expect(officer.getByText("The supplier is late.")).toBeVisible();
  await press(officer, "Approve this date");
  await said(officer, "The date is approved.");
  await expect(part(officer, "Target date")).toContainText("2 moves, +123 days");

  await page.goto("/findings");
  await expect(page.getByRole("row").filter({ hasText: reference })).toContainText("2 moves, +123 days");
});

test("the sponsor of a cause of concern decides when a date of its recommendations moves", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, chiefOfficer } = world.people;
  const { cause, recommendations } = await aCause(register, world, 1);
  const [reference = ""] = recommendations;
  await register.does(coordinator.id, cause, { do: "allocate", ownerId: null, sponsorId: chiefOfficer.id });

  const page = await as(coordinator);
  await begin(page, reference, "Set a target date");
  await page.getByLabel("Target date").fill("2027-06-30");
  await page.getByLabel("What does this date rest on?").fill("The training plan.");
  await press(page, "Send this date");
  await said(page, "The date is recorded.");
  await moveTo(page, reference, "2027-10-31");
  await expect(part(page, "Target date")).toContainText("31 October 2027 waits for approval");

  const officer = await as(chiefOfficer);
  await officer.goto("/");
  await needOf(officer, reference).click();
  await press(officer, "Approve this date");
  await said(officer, "The date is approved.");
  await expect(part(officer, "Target date")).toContainText("(1 move, +123 days)");
});

test("a date that owner and sponsor in one person asks for waits for somebody else; without a sponsor, for one to be named", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, chiefOfficer, owner } = world.people;
  const [own, bare] = [await aFinding(register, world), await aFinding(register, world)];
  const moves = async (reference: string, ownerId: string, sponsorId: string | null) => {
    await register.does(coordinator.id, reference, { do: "allocate", ownerId, sponsorId });
    for (const to of ["2027-06-30", "2027-07-31"] as const) {
      const command = {
        do: "propose-target",
        to: date(to),
        reason: "technology",
        why: "The supplier is late.",
      } as const;
      await register.does(coordinator.id, reference, command);
    }
  };
  await moves(own, chiefOfficer.id, chiefOfficer.id);
  await moves(bare, owner.id, null);

  const officer = await as(chiefOfficer);
  await moveTo(officer, own, "2027-10-31");
  await expect(part(officer, "Target date")).toContainText("31 October 2027 waits for approval");
  await expect(officer.getByRole("link", { name: "Approve the proposed date" })).toHaveCount(0);
  await officer.goto(`/findings/${own}/approve-target`);
  await expect(officer.getByText("You asked for this date yourself.")).toBeVisible();

  const page = await as(coordinator);
  await page.goto("/");
  await needOf(page, own).click();
  await press(page, "Approve this date");
  await said(page, "The date is approved.");
  await expect(part(page, "Target date")).toContainText("2 moves, +123 days");

  await moveTo(page, bare, "2027-10-31");
  await expect(part(page, "Target date")).toContainText("the finding has none who could");
  await page.goto("/");
  await expect(needOf(page, bare)).toContainText("Name a sponsor");
  await needOf(page, bare).click();
  await page.getByLabel("Sponsor").selectOption("Assistant chief constable");
  await press(page, "Allocate");
  await said(page, "The finding is allocated.");
  await officer.goto("/");
  await needOf(officer, bare).click();
  await press(officer, "Approve this date");
  await said(officer, "The date is approved.");
});
