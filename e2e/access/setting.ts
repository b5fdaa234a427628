import type { APIRequestContext } from "@playwright/test";
import { aCause, addEvidence, allocate, submit } from "../fixtures/findings";
import { readForm, type Sent, sendForm } from "../fixtures/plain-form";
import type { Register } from "../fixtures/register/register";
import type { Person, World } from "../fixtures/register/world";
import { test as base } from "../fixtures/test";

/** What there is of one force for others to reach or not: published, in draft, and people. */
export interface Things {
  readonly world: World;
  /** A cause of concern, and its recommendation that has an owner and a sponsor. */
  readonly cause: string;
  readonly finding: string;
  readonly published: string;
  readonly draft: { readonly slug: string; readonly finding: string };
  /** The address that the administrator was shown after inviting somebody. */
  readonly invitation: string;
  /** The address of a report that the coordinator reads. */
  readonly reading: string;
  /** A reported change that waits for an inspector. */
  readonly proposal: string;
}

export interface Setting {
  readonly own: Things;
  readonly foreign: Things;
}

interface Makers {
  readonly register: Register;
  readonly requestsOf: (person: Person) => Promise<APIRequestContext>;
}

/** Fills in and sends a form; answers the address that it leads to. */
async function send(request: APIRequestContext, path: string, button: string, fields: Sent): Promise<string> {
  const form = readForm(await (await request.get(path)).text(), button);
  const answer = await sendForm(request, path, { ...form, ...fields });
  return answer.headers().location ?? "no address";
}

/** Makes a force with everything that others might try to reach. */
export async function makeThings({ register, requestsOf }: Makers): Promise<Things> {
  const world = await register.world();
  const { inspector, administrator, coordinator } = world.people;
  const { cause, recommendations } = await aCause(register, world, 1);
  const [finding = ""] = recommendations;
  await allocate(register, world, finding);
  await addEvidence(register, world, finding, "force");
  await submit(register, world, finding);
  const rows = await register.rows(
    "select slug from inspection join inspection_force on inspection_id = inspection.id where force_id = $1::uuid",
    [world.force.id],
  );
  const draft = await register.draftInspection(inspector.id, world.force.id, [{ text: "Not published." }]);
  const invited = await send(await requestsOf(administrator), "/people/invite", "Make the invitation", {
    email: `invited@${world.force.slug}.example`,
    name: "Invited",
    post: "Analyst",
    role: "reader",
  });
  const reading = await send(await requestsOf(coordinator), "/inspections/read", "Read this report", {
    text: "Area for improvement\nThe force should answer letters.",
  });
  const proposals = await register.rows(
    `insert into proposal (id, force_id, finding_id, what, words, source, at, by_id, by)
     select gen_random_uuid(), force_id, id, 'close', 'It is closed.', 'A letter', now(), $2::uuid, 'Force coordinator'
     from finding where reference = $1 returning id`,
    [finding, coordinator.id],
  );
  return {
    world,
    cause,
    finding,
    published: String(rows[0]?.slug),
    draft: { slug: draft.slug, finding: draft.findingIds[0] ?? "" },
    invitation: invited,
    reading,
    proposal: String(proposals[0]?.id),
  };
}

/** Two forces with the same things, made once for each worker; the tests that use them change nothing. */
export const test = base.extend<object, { readonly setting: Setting }>({
  setting: [
    async ({ register, stateOf, playwright }, use) => {
      const requestsOf = async (person: Person) =>
        playwright.request.newContext({ baseURL: process.env.E2E_BASE_URL, storageState: await stateOf(person) });
      await use({
        own: await makeThings({ register, requestsOf }),
        foreign: await makeThings({ register, requestsOf }),
      });
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
