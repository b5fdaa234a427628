import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ReportedChange } from "@/components/report/reported-change";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findFindingPage, findPeopleToAllocate } from "@/lib/data/queries/finding-page";
import { findSuggestedOwner } from "@/lib/data/queries/together";
import { barredNow } from "@/lib/domain/barred";
import type { CommandName } from "@/lib/domain/command";
import { wouldBeTold } from "@/lib/domain/notice/recorded-by";
import { isReference } from "@/lib/domain/written";
import { inSentence } from "@/lib/format/in-sentence";
import type { FormFacts } from "@/lib/forms/command-form";
import { answersWith, COMMAND_FORMS, isCommandName, meaningOf } from "@/lib/forms/commands";
import { evidenceIsRead } from "@/lib/usecases/evidence/read-note";
import { requireReader } from "@/lib/web/actor";
import { answersForm } from "@/lib/web/answers-form";
import { reportedTo } from "@/lib/web/reported";
import { commandTitle } from "@/lib/words/command-title";
import { areTold } from "@/lib/words/who-is-told";
import { words } from "@/lib/words/words";
import { giveCommand } from "./actions";
import { Barred } from "./barred";
import { BasisCard } from "./basis";
import { DraftCard } from "./draft";
import { PublicPreview } from "./public-preview";
import { ReturnedCard } from "./returned";

type Props = PageProps<"/findings/[reference]/[command]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference, command: name } = await params;
  const known = isReference(reference) && isCommandName(name);
  return { title: known ? `${words.commands[name].title}: ${reference}` : "Page not found" };
}

export default async function CommandFormPage({ params, searchParams }: Props) {
  const { reference, command: name } = await params;
  if (!isReference(reference) || !isCommandName(name)) notFound();
  const actor = await requireReader(`/findings/${reference}/${name}`);
  const { today } = await whichDay();
  // What came since a submission is part of what a decision on it rests on.
  const view = await findFindingPage(actor, reference, today, {
    kinds: null,
    whole: COMMAND_FORMS[name].showsBasis === true,
  });
  if (!view) notFound();
  const { finding } = view.case;
  const people = name === "allocate" || name === "add-action" ? await findPeopleToAllocate(actor, finding.forceId) : [];
  const suggested = name === "allocate" ? await findSuggestedOwner(actor, reference) : undefined;
  const reported =
    name === "close"
      ? await reportedTo(actor, (await searchParams).reported, { what: "close", about: reference })
      : null;
  const { of } = await searchParams;
  const chosen = typeof of === "string" ? of : undefined;
  const facts = { actor, view, today, people, suggested, chosen, reported };
  const names = answersWith(name);
  const { means, showsBasis, showsReturn, showsDraft, showsPublicWording } = COMMAND_FORMS[name];
  const barred = barredNow(actor, view.case, name);
  const showsFacts = showsBasis || showsReturn || showsDraft;
  const showsForm = barred === null || (await answersForm());
  if (showsForm && showsBasis) await evidenceIsRead(actor, reference, view.evidence);
  return (
    <>
      <PageHeader
        title={commandTitle(names[0] ?? name, view.case)}
        above={`${reference} · ${inSentence(words.finding.kind[finding.kind].one)} · ${view.force.name}`}
        trail={[
          { href: "/findings", label: "Findings" },
          { href: `/findings/${reference}`, label: reference },
        ]}
        below={showsForm && (names.length === 1 ? meaningOf(name, facts) : means(facts))}
      />
      <p className="published measure border-l-4 border-line pl-4">{finding.text}</p>
      {barred && !showsForm && <Barred refusal={barred} name={name} view={view} />}
      {showsForm && reported && <ReportedChange reported={reported} />}
      {showsForm && showsPublicWording && <PublicPreview view={view} />}
      {showsForm && names.length === 1 && !showsFacts && <OneForm reference={reference} name={name} facts={facts} />}
      {showsForm && showsFacts && (
        <div className="decide">
          <div className="stack">
            {names.length === 1 && (
              <p className="small decide-skip">
                <a href="#decide">Go to the form</a>
              </p>
            )}
            {showsReturn && <ReturnedCard view={view} />}
            {showsDraft && <DraftCard view={view} />}
            {showsBasis && <BasisCard view={view} />}
          </div>
          {names.length === 1 && (
            <section className="card decide-form" id="decide" aria-label={commandTitle(name, view.case)}>
              <OneForm reference={reference} name={name} facts={facts} />
            </section>
          )}
        </div>
      )}
      {showsForm && names.length > 1 && (
        <div className="grid items-start gap-5 min-[48rem]:grid-cols-2">
          {names.map((one) => (
            <Card key={one} title={COMMAND_FORMS[one].answer}>
              <Told name={one} facts={facts} />
              <OneForm reference={reference} name={one} facts={facts} />
            </Card>
          ))}
        </div>
      )}
      {showsForm && (
        <p>
          <Link href={`/findings/${reference}`}>Go back without saving</Link>
        </p>
      )}
    </>
  );
}

/** Of one of several answers to the same question: who is told of that one. */
const Told = ({ name, facts }: { name: CommandName; facts: FormFacts }) => {
  const told = areTold(wouldBeTold(name, facts.actor, facts.view.case));
  return told && <p className="small">{told}</p>;
};

/** The form of one command, with what its action is bound to. */
function OneForm({ reference, name, facts }: { reference: string; name: CommandName; facts: FormFacts }) {
  const { fields, submit, weight, confirms } = COMMAND_FORMS[name];
  return (
    <ActionForm
      action={giveCommand.bind(null, reference, name)}
      fields={fields(facts)}
      submit={submit}
      weight={weight}
      confirms={confirms && meaningOf(name, facts)}
      formKey={crypto.randomUUID()}
      version={facts.view.case.finding.version}
      keep={{ person: facts.actor.personId, form: `${name} ${reference}` }}
    />
  );
}
