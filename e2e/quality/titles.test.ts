import { expect, test } from "../fixtures/test";

test("a tab says which force or report its page is about, to whoever may know that", async ({
  sharedWorld,
  register,
  as,
}) => {
  const { people, force } = sharedWorld;
  const draft = await register.draftInspection(people.inspector.id, force.id, [{}]);
  const inspector = await as(people.inspector);
  await inspector.goto(`/forces/${force.slug}`);
  await expect(inspector).toHaveTitle(`${force.name} · Outstanding`);
  await inspector.goto(`/forces/${force.slug}/enter-engage`);
  await expect(inspector).toHaveTitle(`Enter Engage: ${force.name} · Outstanding`);
  await inspector.goto(`/inspections/${draft.slug}`);
  const title = await inspector.getByRole("heading", { level: 1 }).textContent();
  await expect(inspector).toHaveTitle(`${title} · Outstanding`);
  await inspector.goto(`/inspections/${draft.slug}/facts`);
  await expect(inspector).toHaveTitle(`Change the facts: ${title} · Outstanding`);

  const coordinator = await as(people.coordinator);
  expect((await coordinator.goto(`/inspections/${draft.slug}`))?.status()).toBe(404);
  await expect(coordinator).toHaveTitle("Page not found · Outstanding");
});
