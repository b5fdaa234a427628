import { randomUUID } from "node:crypto";
import { asOwner } from "@/lib/data/owner";
import { date } from "@/lib/domain/calendar";
import { runIssueNational } from "@/lib/usecases/run-national-command";
import { progress } from "@/prisma/seed/deeds";
import { does } from "@/prisma/seed/doing";
import { publishes } from "@/prisma/seed/publishing";
import { granted, type Step } from "@/prisma/seed/step";

const on = date("2022-11-10");
const FORCES = ["nottinghamshire", "staffordshire", "metropolitan", "kent", "essex", "cleveland", "wiltshire"];
const TITLE = "A national inspection of how forces keep hold of what inspectors find";
const TEXTS = [
  "By 31 March 2023, chief constables should make sure that somebody of chief officer rank answers for every finding that is open.",
  "By 31 March 2023, chief constables should test a sample of what they have closed themselves, and publish what they find.",
  "By 30 September 2023, chief constables should say of every recommendation whether they accept it, and why not where they do not.",
];

const ids = () =>
  asOwner((db) =>
    db.organisation.findMany({
      where: { kind: "force", slug: { in: FORCES } },
      select: { id: true },
      orderBy: { slug: "asc" },
    }),
  );

/** A report on many forces, all of it illustrative: what national recommendations look like. It is from before the bodies joined, so it starts no clock. */
export const national: readonly Step[] = [
  publishes("2022-11-10", { force: "nottinghamshire", title: TITLE, type: "thematic", illustrative: true }),
  ...TEXTS.map((text): Step => {
    const what = "issuing a national recommendation";
    return {
      on,
      what,
      run: async (cast, ask) => {
        const report = await asOwner((db) => db.inspection.findFirstOrThrow({ where: { title: TITLE } }));
        const to = (await ids()).map(({ id: forceId }) => ({ forceId, findingId: randomUUID() }));
        const said = { text, theme: null, addressees: "the National Police Chiefs’ Council", to };
        const deadline = { kind: "by", date: date(text.includes("March") ? "2023-03-31" : "2023-09-30") } as const;
        const command = { do: "issue-national", id: randomUUID(), ...said, deadline } as const;
        granted({ on, what }, await runIssueNational(cast.actor("inspector"), report.slug, command, ask(true)));
      },
    };
  }),
  does(
    "2023-03-06",
    "NOT coordinator",
    "NOT-2022-001",
    progress("delivered", "The deputy chief constable answers for each, by name."),
  ),
  does(
    "2023-03-06",
    "NOT coordinator",
    "NOT-2022-002",
    progress("some-issues", "The sample is chosen; who tests it is not."),
  ),
];
