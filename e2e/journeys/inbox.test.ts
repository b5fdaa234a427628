import { aCause } from "../fixtures/findings";
import { expect, test } from "../fixtures/test";

test("whoever is told of something sees how much is unread, why it was told, opens it and has read it; without scripts too", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, owner } = world.people;
  const { recommendations } = await aCause(register, world, 2);
  const [first = "", second = ""] = recommendations;
  for (const reference of [first, second])
    await register.does(coordinator.id, reference, { do: "allocate", ownerId: owner.id, sponsorId: null });

  const page = await as(owner, { javaScriptEnabled: false });
  await page.goto("/");
  const inbox = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Inbox/ });
  await expect(inbox).toHaveText(/^Inbox ?2 unread$/);
  await inbox.click();
  await expect(page.getByText("2 notices you have not read.")).toBeVisible();
  const of = (reference: string) => page.getByRole("listitem").filter({ hasText: reference });
  await expect(of(first)).toContainText("You own it.");
  await of(first).getByRole("button", { name: first, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/findings/${first}$`));

  await page.goto("/inbox");
  await expect(page.getByText("1 notice you have not read.")).toBeVisible();
  await expect(of(first)).toHaveCount(0);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await expect(page.getByText("Nothing unread", { exact: true })).toBeVisible();
  await expect(inbox).toHaveText("Inbox");

  await page.getByRole("link", { name: "Show all, read ones too" }).click();
  await of(second).getByRole("link", { name: second }).click();
  await expect(page).toHaveURL(new RegExp(`/findings/${second}$`));
});

test("older notices stand on further pages, and nobody reads another's", async ({ world, register, as }) => {
  const { coordinator, owner, staff } = world.people;
  const { recommendations } = await aCause(register, world, 1);
  const [reference = ""] = recommendations;
  for (let nth = 0; nth < 52; nth += 1)
    await register.does(coordinator.id, reference, {
      do: "allocate",
      ownerId: nth % 2 === 0 ? owner.id : staff.id,
      sponsorId: null,
    });
  const page = await as(owner);
  await page.goto("/inbox?show=all");
  const shown = page.getByRole("listitem").filter({ hasText: reference });
  await expect(shown).toHaveCount(26);
  const other = await as(staff);
  await other.goto("/inbox");
  await expect(other.getByText("26 notices you have not read.")).toBeVisible();
});
