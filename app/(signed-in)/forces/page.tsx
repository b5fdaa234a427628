import type { Metadata } from "next";
import { EngageTable } from "@/components/force/engage-table";
import { ForceTable } from "@/components/force/force-table";
import { Card } from "@/components/ui/card";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findForces } from "@/lib/data/queries/forces";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";
import { SELF_RECORDED } from "./self-recorded";

export const metadata: Metadata = { title: "Forces" };

const hasFindings = ({ figures }: { figures: { openCauses: number; open: number; pastDeadline: number } }): boolean =>
  figures.open > 0 || figures.openCauses > 0 || figures.pastDeadline > 0;

export default async function ForcesPage() {
  const actor = await requireReader("/forces");
  const { today } = await whichDay();
  const { forces, phases, engaged, ended } = await findForces(actor, today);
  const own = forces.filter((force) => force.own);
  const others = forces.filter((force) => !force.own);
  const split = own.length > 0 && others.length > 0;
  const listed = split ? others : forces;
  const [busy, quiet] = [listed.filter(hasFindings), listed.filter((force) => !hasFindings(force))];
  return (
    <>
      <PageHeader
        title="Forces"
        below={`${counted(forces.length, "force")} on ${longDate(today)}; ${engaged.length === 0 ? "none" : engaged.length} in ${phases.engage}, the others in ${phases.scan}.`}
        aside={forces.length > 0 && <Downloads what="forces" path="/downloads/forces" />}
      />
      <Card
        title={`In ${phases.engage}`}
        intro={`${phases.engage} is HMICFRS’s enhanced monitoring of a force. ${phases.scan} is the default.`}
        aside={counted(engaged.length, "force")}
      >
        {engaged.length > 0 ? (
          <EngageTable
            today={today}
            rows={engaged.map(({ force, spell }) => ({ slug: force.slug, name: force.name, ...spell }))}
          />
        ) : (
          <EmptyState title={`No force is in ${phases.engage}`}>
            A force stands here from the day it enters Engage.
          </EmptyState>
        )}
      </Card>
      {split && (
        <Card title={own.length === 1 ? "Your force" : "Your forces"}>
          <ForceTable rows={own} caption="Your own" />
        </Card>
      )}
      <Card
        title={split ? "Other forces" : "All forces"}
        intro={`What is published, in numbers: findings that are not closed, and those whose published deadline is past. ${SELF_RECORDED}`}
      >
        {forces.length === 0 && (
          <EmptyState title="No forces yet">Organisations are made by a command on the server.</EmptyState>
        )}
        {busy.length > 0 && <ForceTable rows={busy} caption={split ? "Other forces" : "All forces"} />}
        {busy.length === 0 && quiet.length > 0 && <p>None of them has a finding that is not closed.</p>}
      </Card>
      {quiet.length > 0 && (
        <Card title="Forces without open findings" aside={counted(quiet.length, "force")} folds>
          <ForceTable rows={quiet} caption="Forces without open findings" />
        </Card>
      )}
      {ended.length > 0 && (
        <Card
          title="Forces that have ended"
          intro="Their names stay in the history, and their references on what is recorded for them."
        >
          <ul className="list-disc pl-5">
            {ended.map(({ slug, name, ended: { on, name: now } }) => (
              <li key={slug}>
                <Link href={`/forces/${slug}`}>{name}</Link>: {inSentence(words.succession.ended(on, now))}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
