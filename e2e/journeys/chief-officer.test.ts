import { date } from "@/lib/domain/calendar";
import { aCause } from "../fixtures/findings";
import { part, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a chief officer declines one date and approves another where all of them stand; what slipped is found", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, chiefOfficer } = world.people;
  const { cause, recommendations } = await aCause(register, world, 2);
  const [declined = "", approved = ""] = recommendations;
  await register.does(coordinator.id, cause, { do: "allocate", ownerId: null, sponsorId: chiefOfficer.id });
  for (const reference of recommendations)
    for (const to of ["2027-06-30", "2027-10-31"] as const)
      await register.does(coordinator.id, reference, {
        do: "propose-target",
        to: date(to),
        reason: "technology",
        why: "The supplier is late.",
      });

  const officer = await as(chiefOfficer);
  await officer.goto("/");
  await officer.getByRole("navigation").getByRole("link", { name: "Decisions" }).click();
  await expect(part(officer, "2 dates to decide")).toContainText("move 1; 123 days after the first target");
  await expect(officer.getByRole("table", { name: "Causes of concern that you sponsor" })).toContainText(cause);

  const of = (reference: string) => officer.getByRole("listitem").filter({ hasText: reference });
  await of(declined).getByRole("button", { name: "Decline this date" }).click();
  await expect(officer.getByRole("alert").first()).toContainText("Say why the date is declined");
  await of(declined).getByLabel("Or decline it: why?").fill("The end of August would do.");
  await of(declined).getByRole("button", { name: "Decline this date" }).click();
  await said(officer, "The date is declined.");
  await of(approved).getByRole("button", { name: "Approve 31 October 2027" }).click();
  await said(officer, "The date is approved.");
  await expect(officer.getByText("No date waits for you")).toBeVisible();

  const page = await as(coordinator);
  await page.goto(`/findings/${declined}`);
  await expect(part(page, "Target date")).toContainText("The end of August would do.");
  await page.goto("/findings?slipped=90&moved=1&sort=-slip");
  await expect(page.getByRole("row").filter({ hasText: approved })).toContainText("1 move, +123 days");
  await expect(page.getByRole("row").filter({ hasText: declined })).toHaveCount(0);
});
