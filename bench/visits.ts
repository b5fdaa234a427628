import { readForm } from "@/e2e/fixtures/plain-form";
import { type Answer, ask, cookiesOf, textOf } from "./ask";
import type { RegisterFacts } from "./facts";
import type { Viewer } from "./viewers";

/** A session of each who signs in, as a cookie. */
export type Sessions = Readonly<Partial<Record<Viewer, string>>>;

/** Something that somebody does on the site, again and again; answers the pages that came of it, of which the first is shown. */
export interface Visit {
  readonly page: string;
  readonly viewer: Viewer;
  /** A plain page, where it is one: what can be counted, loaded by many and replayed. */
  readonly path?: string;
  /** Whether earlier commits have no such page, so that nothing stands beside it. */
  readonly isNew?: true;
  readonly go: (origin: string, cookie: string | undefined) => Promise<readonly Answer[]>;
}

const PASSWORD = "outstanding demonstration";

async function signIn(origin: string, email: string): Promise<{ answers: readonly Answer[]; cookie: string }> {
  const page = await ask(`${origin}/sign-in`);
  const form = readForm(textOf(page), "Sign in") as Record<string, string>;
  const answer = await ask(`${origin}/sign-in`, { form: { ...form, email, password: PASSWORD } });
  if (answer.status !== 303) throw new Error(`${email} could not sign in at ${origin}: ${answer.status}`);
  return { answers: [page, answer], cookie: cookiesOf(answer) };
}

/** Signs in one person of each role, with the sign-in form. */
export async function sessionsAt(origin: string, { emails }: RegisterFacts): Promise<Sessions> {
  const sessions: Partial<Record<Viewer, string>> = {};
  for (const [viewer, email] of Object.entries(emails))
    sessions[viewer as Viewer] = (await signIn(origin, email)).cookie;
  return sessions;
}

/** Gets a page's form, fills it in and presses its button; where it is summed up first, presses there too. */
async function press(
  origin: string,
  path: string,
  cookie: string | undefined,
  [button, confirm]: readonly [string, string?],
  fields: Readonly<Record<string, string>>,
): Promise<readonly Answer[]> {
  const seen = { ...(cookie && { cookie }) };
  const answers = [await ask(`${origin}${path}`, seen)];
  const html = (answer: Answer | undefined) => (answer ? textOf(answer) : "");
  const form = { ...(readForm(html(answers[0]), button) as Record<string, string>), ...fields };
  answers.push(await ask(`${origin}${path}`, { ...seen, form }));
  if (confirm) {
    const summed = readForm(html(answers[1]), confirm) as Record<string, string>;
    answers.push(await ask(`${origin}${path}`, { ...seen, form: summed }));
  }
  if (answers.at(-1)?.status !== 303) throw new Error(`${path} was not done: ${answers.at(-1)?.status}`);
  return answers;
}

/** Reviews the first of the findings that wait for it, on the page of them all. */
async function review(origin: string, cookie: string | undefined): Promise<readonly Answer[]> {
  const seen = { ...(cookie && { cookie }) };
  const page = await ask(`${origin}/reviews`, seen);
  const form = readForm(textOf(page), "Save the reviews") as Record<string, string>;
  const [reference] = Object.keys(form).flatMap((name) => (name.startsWith("version-") ? [name.slice(8)] : []));
  const said = { [`assurance-${reference}`]: "partly-assured", [`note-${reference}`]: "Measured." };
  const answer = await ask(`${origin}/reviews`, { ...seen, form: { ...form, ...said } });
  if (answer.status !== 303) throw new Error(`The review was not saved: ${answer.status}`);
  return [page, answer];
}

/** In milliseconds. */
const A_MONTH = 30 * 24 * 60 * 60_000;

/** Everything that is measured, in the order of the table. Each site closes findings of its own, one after another. */
export function allVisits(facts: RegisterFacts): readonly Visit[] {
  const page = (name: string, viewer: Viewer, path: string): Visit => ({
    page: name,
    viewer,
    path,
    go: async (origin, cookie) => [await ask(`${origin}${path}`, { ...(cookie && { cookie }) })],
  });
  const closed = new Map<string, number>();
  let awaited = 0;
  let updated = 0;
  return [
    page("work", "inspector", "/"),
    page("work", "coordinator", "/"),
    page("work", "owner", "/"),
    page("work", "body", "/"),
    page("work", "reader", "/"),
    page("register", "inspector", "/findings"),
    page("register", "coordinator", "/findings"),
    page("register", "reader", "/findings"),
    page("register-filtered", "inspector", "/findings?status=open&kind=area-for-improvement&progress=off-track"),
    {
      ...page("register-ranges", "inspector", "/findings?age=12&published-from=2020-01-01&target-to=2026-12-31"),
      isNew: true,
    },
    { ...page("programs", "inspector", "/programs"), isNew: true },
    { ...page("overview", "inspector", "/overview"), isNew: true },
    { ...page("overview", "coordinator", "/overview"), isNew: true },
    { ...page("views", "inspector", "/views"), isNew: true },
    // What the menus of the register offer, fetched when somebody comes near one.
    { ...page("filters", "inspector", "/findings/filters"), isNew: true },
    { ...page("filters", "coordinator", "/findings/filters"), isNew: true },
    page("register-last", "inspector", `/findings?page=${facts.pages}`),
    { ...page("register-ordered", "inspector", "/findings?sort=-target"), isNew: true },
    { ...page("register-ordered-last", "inspector", `/findings?sort=-target&page=${facts.pages}`), isNew: true },
    page("search", "inspector", "/findings?text=custody"),
    page("search", "coordinator", "/findings?text=custody"),
    page("finding", "inspector", `/findings/${facts.longFinding}`),
    page("finding", "coordinator", `/findings/${facts.longFinding}`),
    page("finding", "reader", `/findings/${facts.longFinding}`),
    page("inspections", "inspector", "/inspections"),
    page("force", "inspector", `/forces/${facts.force}`),
    page("force", "coordinator", `/forces/${facts.force}`),
    { ...page("long-view", "coordinator", `/forces/${facts.force}/long-view/png?unfold=all`), isNew: true },
    {
      ...page("csv", "inspector", "/findings/download"),
      go: async (origin, cookie) => [
        await ask(`${origin}/findings/download`, { ...(cookie && { cookie }), drop: true }),
      ],
    },
    { ...page("packs", "coordinator", "/packs"), isNew: true },
    { ...page("pack", "coordinator", "/packs/new?from=2025-10-01&to=2026-09-30"), isNew: true },
    { ...page("as-at", "inspector", "/as-at?on=2025-03-31"), isNew: true },
    { ...page("as-at", "coordinator", "/as-at?on=2025-03-31"), isNew: true },
    { ...page("finding-as-at", "coordinator", `/as-at/findings/${facts.longFinding}?on=2025-03-31`), isNew: true },
    { ...page("public", "nobody", `/public/${facts.force}`), isNew: true },
    { ...page("sheet", "inspector", `/forces/${facts.force}/sheet`), isNew: true },
    {
      ...page(
        "before-they-come",
        "coordinator",
        `/forces/${facts.force}/before-they-come?theme=custody&theme=responding-to-the-public&from=2027-01-11&to=2027-01-29`,
      ),
      isNew: true,
    },
    { ...page("national", "inspector", "/national"), isNew: true },
    { ...page("monitoring", "inspector", `/forces/${facts.force}/monitoring`), isNew: true },
    { ...page("organisations", "keeper", "/organisations"), isNew: true },
    {
      ...page("merger", "keeper", `/organisations?ending=${facts.force}&successor=${facts.otherForce}`),
      isNew: true,
    },
    { ...page("inbox", "coordinator", "/inbox?show=all"), isNew: true },
    { ...page("telling", "coordinator", "/telling"), isNew: true },
    { ...page("reminders", "coordinator", `/forces/${facts.force}/reminders`), isNew: true },
    { ...page("mail", "administrator", "/mail"), isNew: true },
    { ...page("access log", "administrator", "/people/access"), isNew: true },
    { ...page("what one read", "administrator", "/sessions/reads"), isNew: true },
    { ...page("reviews", "body", "/reviews"), isNew: true },
    { ...page("responses", "body", "/responses"), isNew: true },
    ...(facts.response ? [{ ...page("response", "body", facts.response), isNew: true } as const] : []),
    { ...page("challenges", "body", "/challenges"), isNew: true },
    { ...page("redact", "coordinator", `/findings/${facts.longFinding}/redact`), isNew: true },
    { ...page("redactions", "keeper", "/lists/redactions"), isNew: true },
    { ...page("updates", "owner", "/updates"), isNew: true },
    { ...page("evidence", "coordinator", "/evidence"), isNew: true },
    { ...page("many-at-once", "coordinator", "/findings/together?do=allocate"), isNew: true },
    { ...page("decisions", "officer", "/decisions"), isNew: true },
    { ...page("measures", "coordinator", `/findings/${facts.longFinding}/measures`), isNew: true },
    {
      page: "waits-on",
      viewer: "coordinator",
      isNew: true,
      go: (origin, cookie) => {
        awaited += 1;
        const fields = {
          ...{ body: "supplier", contact: "Service manager", needed: `Measured, time ${awaited}.` },
          nextCheckOn: new Date(Date.now() + A_MONTH).toISOString().slice(0, 10),
        };
        return press(origin, `/findings/${facts.liveFinding}/add-dependency`, cookie, ["Record that it waits"], fields);
      },
    },
    {
      page: "progress",
      viewer: "coordinator",
      go: (origin, cookie) => {
        const fields = { progress: "on-track", note: "Measured." };
        const reference = facts.live[updated % facts.live.length] ?? facts.liveFinding;
        updated += 1;
        return press(origin, `/findings/${reference}/update-progress`, cookie, ["Update progress"], fields);
      },
    },
    {
      page: "review",
      viewer: "body",
      isNew: true,
      go: review,
    },
    {
      page: "challenge",
      viewer: "body",
      isNew: true,
      go: (origin, cookie) => {
        const path = `/challenges/new?finding=${facts.liveFinding}`;
        return press(origin, path, cookie, ["Raise this challenge"], { question: "Measured?" });
      },
    },
    {
      page: "closing",
      viewer: "inspector",
      go: (origin, cookie) => {
        const nth = closed.get(origin) ?? 0;
        closed.set(origin, nth + 1);
        const reference = facts.toClose[nth];
        if (!reference) throw new Error("There is no finding left to close");
        const fields = { outcome: "implemented", method: "desk-review", note: "Measured." };
        return press(origin, `/findings/${reference}/close`, cookie, ["Continue", "Close this finding"], fields);
      },
    },
    {
      page: "sign-in",
      viewer: "nobody",
      go: async (origin) => (await signIn(origin, facts.emails.coordinator)).answers,
    },
  ];
}
