import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { date } from "@/lib/domain/calendar";
import { aCause, aFinding } from "../fixtures/findings";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a coordinator folds recommendations out of the long view, sees what repeats what, and takes it as a picture", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const earlier = await aFinding(register, world, { text: "The force should answer calls in time." });
  const { cause, recommendations } = await aCause(register, world, 2);
  const [recommendation = ""] = recommendations;
  await register.does(inspector.id, cause, {
    ...{ do: "link", id: randomUUID(), on: date("2024-09-30"), link: "escalated-from" },
    ...{ other: earlier, why: "Calls were raised before." },
  });
  const page = await as(coordinator);
  await page.goto(`/forces/${world.force.slug}`);
  const view = page.locator("#long-view");
  const drawing = view.getByRole("group").first();
  await expect(drawing.getByRole("link", { name: new RegExp(`^${earlier}: `) })).toBeVisible();
  await expect(drawing.locator(".repeats")).toHaveCount(1);
  await expect(drawing.getByRole("link", { name: new RegExp(`^${recommendation}: `) })).toHaveCount(0);
  await drawing.getByRole("link", { name: `Fold out the recommendations of ${cause}` }).click();
  await expect(drawing.getByRole("link", { name: new RegExp(`^${recommendation}: `) })).toBeVisible();
  await expect(view).toContainText("Source: the reports of HMICFRS");
  await view.getByText("As a table").click();
  await expect(view.getByRole("row", { name: new RegExp(recommendation) })).toContainText("Recommendation");

  const download = page.waitForEvent("download");
  await view.getByRole("link", { name: "The picture as SVG" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^long-view-.*\.svg$/);
  const svg = readFileSync(await file.path(), "utf8");
  for (const words of [recommendation, "<title>", "As at ", "OFFICIAL", 'class="repeats"'])
    expect(svg).toContain(words);
  const [log] = await register.rows(
    "select what, subject, detail from access_log where person_id = $1::uuid and subject = 'long-view'",
    [coordinator.id],
  );
  expect(log).toMatchObject({ what: "exported", detail: `svg: ${world.force.slug}` });

  await drawing.getByRole("link", { name: `Fold in the recommendations of ${cause}` }).click();
  await expect(drawing.getByRole("link", { name: new RegExp(`^${recommendation}: `) })).toHaveCount(0);
});
