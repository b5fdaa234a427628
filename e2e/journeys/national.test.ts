import type { Page } from "@playwright/test";
import { aFinding } from "../fixtures/findings";
import { confirm, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a national recommendation is issued from a report, answered by its force in the grid, and corrected for all", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const finding = await aFinding(register, world);
  const [report] = await register.rows(
    "select i.slug from inspection i join finding f on f.inspection_id = i.id where f.reference = $1",
    [finding],
  );
  const desk = await as(inspector, { javaScriptEnabled: false });
  await desk.goto(`/inspections/${report?.slug}`);
  await desk.getByRole("link", { name: "Issue a national recommendation" }).click();
  await desk.getByLabel("Wording").fill("Forces should look again at what they closed.");
  await desk.getByRole("radio", { name: "Those ticked below" }).check();
  await press(desk, "Continue");
  await expect(refusal(desk)).toContainText("Tick at least one force");
  await desk.getByRole("checkbox", { name: new RegExp(world.force.name) }).check();
  await desk.getByLabel("Whom else does it address? (optional)").fill("the College of Policing");
  await confirm(desk, "Issue this recommendation");
  await said(desk, "The national recommendation is issued.");
  const page = new URL(desk.url()).pathname;
  await expect(desk.getByText(`Not answered: ${world.force.name}.`)).toBeVisible();

  const force = await as(coordinator);
  await force.goto(page);
  await expect(force.getByRole("button", { name: "Add this force" })).toHaveCount(0);
  await force.getByRole("row").filter({ hasText: world.force.name }).getByRole("link").nth(1).click();
  await expect(part(force, "What was published")).toContainText("a recommendation for many forces");
  await force.getByRole("link", { name: "Update progress" }).first().click();
  await force.getByRole("radio", { name: "On track" }).check();
  await force.getByLabel("What has changed since the last update?").fill("We have begun.");
  await press(force, "Update progress");
  await said(force, "Progress is updated.");
  await force.goto("/national");
  await expect(force.getByRole("row").filter({ hasText: world.force.name })).toContainText("On track, the force says");
  await readsAtFullSize(desk);

  await desk.goto(page);
  await desk.getByLabel("Corrected wording").fill("Forces should look again at what they closed in 2023.");
  await desk.getByLabel("Why?").fill("The year was left out.");
  await confirm(desk, "Correct it for every force");
  await said(desk, "The wording is corrected for every force.");
  await force.goto(page);
  await expect(force.getByText("Forces should look again at what they closed in 2023.")).toBeVisible();
  await force.getByText("Corrected 1 time").click();
  await expect(force.getByText("The year was left out.")).toBeVisible();
});

/** The grid as it is drawn, with its own cells repeated to 43 forces by 30 recommendations: it fits, its heads stay, and it says who has not answered. */
async function readsAtFullSize(page: Page): Promise<void> {
  await page.goto("/national");
  const size = await page.evaluate(() => {
    const table = document.querySelector<HTMLTableElement>(".answers-grid");
    const first = table?.querySelector<HTMLTableRowElement>("tbody tr");
    if (!table || !first) throw new Error("no grid");
    const body = first.parentElement as HTMLElement;
    while (body.children.length > 43) body.lastElementChild?.remove();
    while (body.children.length < 43) body.append(first.cloneNode(true));
    for (const row of table.querySelectorAll("tr")) {
      while (row.children.length > 32) row.children[1]?.remove();
      while (row.children.length < 32) row.children[1]?.after(row.children[1]?.cloneNode(true) as Node);
    }
    for (const head of table.querySelectorAll("tbody th")) head.textContent = "Devon & Cornwall Police";
    return { rows: body.children.length, columns: first.children.length - 2 };
  });
  expect(size).toEqual({ rows: 43, columns: 30 });
  const box = page.getByRole("region", { name: "How each force has answered" });
  const edge = (on: Element) => ({ left: on.getBoundingClientRect().left, top: on.getBoundingClientRect().top });
  const wide = () => box.evaluate((on) => on.scrollWidth - on.clientWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await wide()).toBeLessThanOrEqual(0);
  await expect(box.getByRole("row", { name: /^Not answered/ })).toBeVisible();
  await expect(box.getByRole("row", { name: /^Of so many forces/ })).toBeVisible();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await box.evaluate((on) => on.scrollTo(on.scrollWidth, on.scrollHeight));
    const [at, head, row] = [
      await box.evaluate(edge),
      await box.getByRole("columnheader").last().evaluate(edge),
      await box.getByRole("rowheader").nth(42).evaluate(edge),
    ];
    expect(Math.abs(head.top - at.top), `the head at ${width}`).toBeLessThanOrEqual(2);
    expect(Math.abs(row.left - at.left), `the forces at ${width}`).toBeLessThanOrEqual(2);
  }
}
