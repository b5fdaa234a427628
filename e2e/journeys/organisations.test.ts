import { aFinding } from "../fixtures/findings";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("the inspectorate’s administrator merges a force into another: what is open goes on there, and Verify says where the histories meet", async ({
  register,
  world,
  as,
}) => {
  const { hmicfrsAdministrator, coordinator, inspector } = world.people;
  const reference = await aFinding(register, world);
  const wider = `Greater ${world.force.name}`;
  const slug = `${world.force.slug}-greater`;
  await register.rows(
    `with made as (insert into organisation (id, kind, name, label, slug, code) values (gen_random_uuid(), 'force', $1, $1, $2, $3) returning id)
     insert into chain (id, force_id, length, head) select $2, id, 0, repeat('0', 64) from made returning id`,
    [wider, slug, `${world.force.code.slice(0, 3)}G`],
  );

  const desk = await as(hmicfrsAdministrator);
  await desk.goto("/");
  await desk.getByRole("link", { name: "Go to forces and bodies" }).click();
  await desk.getByLabel("Which one ends?").selectOption(world.force.slug);
  await desk.getByLabel("Which one comes after it?").selectOption(world.force.slug);
  await desk.getByRole("button", { name: "See what passes" }).click();
  await expect(desk.locator("main")).toContainText("cannot come after itself");
  await desk.getByLabel("Which one comes after it?").selectOption(slug);
  await desk.getByRole("button", { name: "See what passes" }).click();
  await expect(desk.getByRole("row", { name: /finding(s)? open/ })).toBeVisible();
  await desk.getByLabel("By what does it end?").fill("The Police Areas Order.");
  await desk.getByLabel("From which day?").fill("2099-01-01");
  await press(desk, "Continue");
  await expect(refusal(desk)).toBeVisible();
  await desk.getByLabel("From which day?").fill("2024-09-29");
  await press(desk, "Continue");
  await press(desk, `End ${world.force.name}`);
  await said(desk, "It has ended.");
  await expect(desk.getByRole("row", { name: new RegExp(`^${world.force.name} (?!and)`) })).toContainText(
    `Ended on 29 September 2024; ${wider} came after it`,
  );
  await desk.goto(`/organisations?ending=${world.force.slug}&successor=${slug}`);
  await expect(desk.locator("main")).toContainText("ended on 29 September 2024");

  const force = await as(coordinator);
  await force.goto(`/findings/${reference}`);
  await expect(force.getByText(`Passed from ${world.force.name}, which ended, to ${wider}`).first()).toBeVisible();
  await press(force, "Verify");
  await expect(force.getByText(/meets it at entry/)).toBeVisible();
  const hmicfrs = await as(inspector);
  await hmicfrs.goto(`/findings?force=${world.force.slug}`);
  await expect(hmicfrs.locator("main")).toContainText(reference);
});
