import { aFinding, allocate } from "../fixtures/findings";
import { begin, refusal } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("the keyboard reaches the skip link first, then the navigation, and / goes to the search", async ({
  sharedWorld,
  as,
}) => {
  const page = await as(sharedWorld.people.coordinator);
  await page.goto("/findings");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();

  await page.goto("/findings");
  const places = [
    "Your work",
    "Inbox",
    "My updates",
    "Findings",
    "Evidence",
    "Inspections",
    "Responses",
    "Challenges",
    "Packs",
    "Forces",
  ];
  const order = ["Skip to the page", "Outstanding", "Sign out", ...places];
  for (const name of order) {
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveText(name === "Inbox" ? /^Inbox/ : name);
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox")).toBeFocused();

  await page.keyboard.press("Tab");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(page.getByRole("searchbox")).toHaveValue("a/b");
});

test("a refused form takes the focus to what is wrong, and from there to the field", async ({
  sharedWorld,
  register,
  as,
}) => {
  const reference = await aFinding(register, sharedWorld);
  await allocate(register, sharedWorld, reference);
  const page = await as(sharedWorld.people.owner);
  await begin(page, reference, "Update progress");
  await page.getByRole("button", { name: "Update progress" }).focus();
  await page.keyboard.press("Enter");
  await expect(refusal(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("radio", { name: "On track" })).toBeFocused();
  await expect(refusal(page).getByRole("link")).toHaveCount(2);
});

test("a filter opens and closes by the keyboard, and gives the focus back", async ({ sharedWorld, register, as }) => {
  await aFinding(register, sharedWorld);
  const page = await as(sharedWorld.people.reader);
  await page.goto("/findings");
  const kind = page.locator("summary").filter({ hasText: "Kind" });
  await kind.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Recommendation" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("checkbox", { name: "Recommendation" })).toBeHidden();
  await expect(kind).toBeFocused();
});
