import { createHash, randomUUID } from "node:crypto";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { signInOnPage } from "../fixtures/sign-in";
import { signOnAs, signOnSite } from "../fixtures/sign-on";
import { press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import type { Watch } from "../fixtures/watch";

/** Somebody of the force who is invited and has no way in yet, and the secret of their link. */
async function somebodyInvited({ rows }: Pick<Register, "rows">, { force }: World): Promise<string> {
  const token = randomUUID();
  await rows(
    `with invited as (insert into person (id, email, name, created_at) values (gen_random_uuid(), $2 || '@test.example', 'Kim', now()) returning id),
       member as (insert into membership (id, person_id, organisation_id, post, role, state, since)
         select gen_random_uuid(), id, $1::uuid, 'Head of Custody', 'force-staff', 'active', '2024-01-01' from invited returning person_id)
     insert into invitation (id, person_id, token_hash, expires_at) select gen_random_uuid(), person_id, $3, now() + interval '1 day' from member returning id`,
    [force.id, token, createHash("sha256").update(token).digest("hex")],
  );
  return token;
}

/** A page in a browser of its own. The provider's own pages ask for a typeface of somebody else, which a closed network does not have. */
async function openIn(
  { browser, watched }: { readonly browser: Browser; readonly watched: Watch },
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.route("https://fonts.googleapis.com/**", (route) =>
    route.fulfill({ contentType: "text/css", body: "" }),
  );
  watched.on(context);
  return context.newPage();
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const name = () => `kim-${randomUUID().slice(0, 8)}`;

test("people sign in, join and sign out with an account of their organisation, and nobody else does", async ({
  world,
  register,
  browser,
  watched,
}) => {
  const site = await signOnSite();
  try {
    for (const javaScriptEnabled of [true, false]) {
      const kim = name();
      const page = await openIn({ browser, watched }, { baseURL: site.address, javaScriptEnabled });

      await page.goto("/sign-in?next=/findings");
      await press(page, "Sign in with Force sign-on");
      await signOnAs(page, kim);
      await expect(page.getByText("Nobody here is known by this account.")).toBeVisible();

      const token = await somebodyInvited(register, world);
      await page.goto(`/invitation?token=${token}`);
      await press(page, "Use Force sign-on");
      await expect(heading(page)).toHaveText("Your work");
      expect(new URL(page.url()).origin).toBe(site.address);

      await press(page, "Sign out");
      await page.getByRole("button", { name: "Yes, sign me out" }).click();
      await expect(heading(page)).toHaveText("Sign in");
      expect(new URL(page.url()).origin).toBe(site.address);
      await page.goto("/sign-in?next=/findings");
      await press(page, "Sign in with Force sign-on");
      await signOnAs(page, kim);
      await expect(heading(page)).toContainText("findings");
      await page.context().close();
    }
  } finally {
    await site.stop();
  }
});

test("an account without an address or of another organisation lets nobody in; one’s own is connected and disconnected", async ({
  world,
  browser,
  watched,
}) => {
  const site = await signOnSite();
  try {
    const opened: Page[] = [];
    const asNew = async () => {
      const page = await openIn({ browser, watched }, { baseURL: site.address });
      opened.push(page);
      return page;
    };
    for (const [account, why] of [
      [`wordless-${name()}`, "does not say which e-mail address your account has"],
      [`other-${name()}`, "Your account belongs to an organisation that does not use this register."],
    ] as const) {
      const page = await asNew();
      await page.goto("/sign-in");
      await press(page, "Sign in with Force sign-on");
      await signOnAs(page, account);
      await expect(page.getByText(why)).toBeVisible();
      const peek = await page.request.get("/findings", { maxRedirects: 0 });
      expect(peek.status(), "no session").toBe(307);
    }

    const account = name();
    const own = await asNew();
    await own.goto("/sign-in?next=/sessions");
    await signInOnPage(own, world.people.coordinator);
    await expect(heading(own)).toHaveText("Where you are signed in");
    await press(own, "Connect it");
    await signOnAs(own, account);
    await said(own, "Your account is connected.");
    await expect(own.getByText("The account of your organisation was connected")).toBeVisible();

    const other = await asNew();
    await other.goto("/sign-in?next=/sessions");
    await signInOnPage(other, world.people.staff);
    await press(other, "Connect it");
    await signOnAs(other, account);
    await expect(other.getByText("This account is connected to somebody else here")).toBeVisible();

    const again = await asNew();
    await again.goto("/sign-in?next=/sessions");
    await press(again, "Sign in with Force sign-on");
    await signOnAs(again, account);
    await press(again, "Disconnect it");
    await said(again, "Your account is disconnected.");
    await again.goto("/api/auth/callback/organisation?code=made-up&state=made-up");
    await expect(again).toHaveURL(/\/sessions|\/sign-in|\/$/);
    // What a page still fetches ahead is let go before the site ends.
    for (const page of opened) await page.context().close();
  } finally {
    await site.stop();
  }
});
