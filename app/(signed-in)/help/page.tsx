import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findOwnLadder } from "@/lib/data/queries/reminders";
import { ABILITIES, WHO_MAY } from "@/lib/domain/policy";
import { requireActor } from "@/lib/web/actor";
import { type ReferenceTable as Rules, whoMayTable, whoSeesTable, workflowTable } from "@/lib/words/reference-tables";
import { words } from "@/lib/words/words";
import { AsAtHelp } from "./as-at";
import { BeforeTheyComeHelp } from "./before-they-come";
import { BoardPacksHelp } from "./board-packs";
import { ChallengesHelp } from "./challenges";
import { DecisionsHelp } from "./decisions";
import { DirectionsHelp } from "./directions";
import { EvidenceHelp } from "./evidence";
import { ImportingHelp } from "./importing";
import { InboxHelp } from "./inbox";
import { MailHelp } from "./mail";
import { ManyAtOnce } from "./many-at-once";
import { NationalHelp } from "./national";
import { PlanHelp } from "./plan";
import { PutRightHelp } from "./put-right";
import { ReferenceTable } from "./reference-table";
import { RemindersHelp } from "./reminders";
import { ReportsHelp } from "./reports";
import { ResponsesHelp } from "./responses";
import { ReviewsHelp } from "./reviews";
import { RevisitsHelp } from "./revisits";
import { SigningInHelp } from "./signing-in";
import { SuccessionHelp } from "./succession";
import { ViewsHelp } from "./views";
import { type RoleDoes, WHAT_ROLES_DO } from "./what-roles-do";

export const metadata: Metadata = { title: "Help" };

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Who may what in two columns: the same rows as the matrix, for reading rather than looking up. */
const whoMayInWords = (): Rules => ({
  ...whoMayTable(),
  columns: ["Ability", "Who"],
  rows: ABILITIES.map((ability) => [capital(ability), capital(words.people.who(WHO_MAY[ability]))]),
});

const PARTS = [
  { href: "#you", label: "What you can do" },
  { href: "#inbox", label: "Inbox" },
  { href: "#mail", label: "Mail" },
  { href: "#signing-in", label: "Signing in" },
  { href: "#reminders", label: "Reminders" },
  { href: "#views", label: "Filters and views" },
  { href: "#many", label: "Many at once" },
  { href: "#evidence", label: "Evidence and files" },
  { href: "#importing", label: "Importing" },
  { href: "#reviews", label: "Reviews" },
  { href: "#challenges", label: "Challenges" },
  { href: "#as-at", label: "As at a day" },
  { href: "#board-packs", label: "Packs" },
  { href: "#before-they-come", label: "The long view, and before they come" },
  { href: "#responses", label: "Responses" },
  { href: "#reports", label: "Reports" },
  { href: "#revisits", label: "Revisits and follow-ups" },
  { href: "#directions", label: "Monitoring, directions and levels" },
  { href: "#national", label: "National recommendations, disputes and ratings" },
  { href: "#succession", label: "Forces and bodies that end" },
  { href: "#plan", label: "Plan and measures" },
  { href: "#decisions", label: "Decisions" },
  { href: "#put-right", label: "If you press the wrong thing" },
  { href: "#words", label: "Words" },
  { href: "#workflow", label: "Workflow" },
  { href: "#who-may", label: "Who may what" },
  { href: "#who-sees", label: "Who sees what" },
  { href: "#keyboard", label: "Keyboard" },
];

export default async function HelpPage() {
  const actor = await requireActor("/help");
  const ladder = await findOwnLadder(actor);
  const own = WHAT_ROLES_DO.find(({ role }) => role === actor.role);
  return (
    <>
      <PageHeader
        title="Help"
        below="What each role does here, and the rules: printed from the same tables that the register keeps."
      />
      <nav className="flex flex-wrap gap-2 print:hidden" aria-label="On this page">
        {PARTS.map(({ href, label }) => (
          <a key={href} className="chip" href={href}>
            {label}
          </a>
        ))}
      </nav>
      {own && (
        <Card title={`What you can do, as ${words.people.role[own.role].toLowerCase()}`} id="you">
          <Does does={own} />
          {WHAT_ROLES_DO.filter((does) => does !== own).map((does) => (
            <Disclosure key={does.role} summary={words.people.role[does.role]}>
              <Does does={does} />
            </Disclosure>
          ))}
        </Card>
      )}
      <InboxHelp />
      <MailHelp />
      <SigningInHelp />
      <RemindersHelp own={ladder} />
      <ViewsHelp />
      <ManyAtOnce />
      <EvidenceHelp />
      <ImportingHelp />
      <ReportsHelp />
      <RevisitsHelp />
      <DirectionsHelp />
      <NationalHelp />
      <SuccessionHelp />
      <PlanHelp />
      <DecisionsHelp />
      <PutRightHelp />
      <ReviewsHelp />
      <ChallengesHelp />
      <AsAtHelp />
      <BoardPacksHelp />
      <BeforeTheyComeHelp />
      <ResponsesHelp />
      <Card title="Words" id="words">
        <SummaryList wide facts={words.glossary.map(({ word, means }) => ({ term: word, value: means }))} />
      </Card>
      <ReferenceTable table={workflowTable()} id="workflow" />
      <ReferenceTable table={whoMayInWords()} id="who-may" />
      <ReferenceTable table={whoSeesTable()} id="who-sees" />
      <Card title="Keyboard" id="keyboard">
        <SummaryList
          wide
          facts={[
            { term: "/", value: "Goes to the search, from anywhere but a field." },
            { term: "Tab", value: "Goes on to the next link, field or button; with Shift, back." },
            { term: "Enter", value: "Follows a link, presses a button, opens a filter." },
            { term: "Escape", value: "Closes an open filter." },
          ]}
        />
        <p className="small quiet">
          Everything also works without scripts, at 200 % text and on paper: print any page as it stands.
        </p>
      </Card>
    </>
  );
}

const Does = ({ does: { says, deeds } }: { does: RoleDoes }) => (
  <div className="measure stack">
    <p>{says}</p>
    {deeds.length > 0 && (
      <>
        <p className="small quiet">To a finding, where its status allows:</p>
        <ul className="list-disc space-y-1 pl-5">
          {deeds.map((deed) => (
            <li key={deed}>{deed}</li>
          ))}
        </ul>
      </>
    )}
  </div>
);
