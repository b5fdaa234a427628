import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChallengeStanding } from "@/components/challenge/challenge-standing";
import { Exchange } from "@/components/challenge/exchange";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Illustrative } from "@/components/ui/illustrative";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { type ChallengeView, findChallenge } from "@/lib/data/queries/challenges";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { standsSince, timesPressed } from "@/lib/domain/challenge/challenge";
import { barsChallenge } from "@/lib/domain/challenge/commands";
import { isChallengeReference } from "@/lib/domain/written";
import { answerFields, weighFields } from "@/lib/forms/challenge";
import { requireReader } from "@/lib/web/actor";
import { answersWithoutScripts } from "@/lib/web/answers-form";
import { flashFor } from "@/lib/web/flash";
import { wordRefusal } from "@/lib/words/word-refusal";
import { answer, weigh } from "./actions";

export async function generateMetadata({ params }: PageProps<"/challenges/[reference]">): Promise<Metadata> {
  const { reference } = await params;
  return { title: isChallengeReference(reference) ? reference : "Page not found" };
}

/** One challenge: what it is about, all that was said of it, and the form of whoever has the next word. */
export default async function ChallengePage({ params, searchParams }: PageProps<"/challenges/[reference]">) {
  const { reference } = await params;
  const actor = await requireReader(`/challenges/${encodeURIComponent(reference)}`);
  if (!isChallengeReference(reference)) notFound();
  const challenge = await findChallenge(actor, reference);
  if (!challenge) notFound();
  const { today } = await whichDay();
  const flash = await flashFor((await searchParams).done);
  const { state, turns, inspection, finding, slug } = challenge;
  const last = standsSince(challenge) ?? inspection.publishedOn;
  return (
    <>
      {flash && <Flash {...flash} />}
      {flash && (
        <ForgetTyped person={actor.personId} form={FORM_OF[flash.code]?.(reference) ?? `${flash.code} ${reference}`} />
      )}
      <PageHeader
        title={`Challenge ${reference}`}
        above={challenge.force.name}
        trail={[{ href: "/challenges", label: "Challenges" }]}
      />
      <p>
        About{" "}
        {finding ? (
          <Link href={`/findings/${finding.reference}`}>{finding.reference}</Link>
        ) : (
          <Link href={`/inspections/${slug}`}>{inspection.title}</Link>
        )}
        {finding && `, ${inspection.title}`}.{" "}
        <b>
          <ChallengeStanding challenge={{ state, since: last, pressed: timesPressed(challenge) }} today={today} />
        </b>{" "}
        {challenge.illustrative && <Illustrative />}
      </p>
      <div className="grid items-start gap-6 min-[60rem]:grid-cols-2">
        <Card title="What was said">
          <Exchange turns={turns} />
        </Card>
        <NextWord
          actor={actor}
          challenge={challenge}
          today={today}
          last={last}
          answered={await answersWithoutScripts()}
        />
      </div>
      <p className="small quiet">
        The force and its policing body read this, with the readers of both. HMICFRS and the public do not.
      </p>
    </>
  );
}

/** Forms that are kept under another name than what they did. */
const FORM_OF: Readonly<Record<string, (reference: string) => string>> = {
  "raise-challenge": () => "raise-challenge",
  "press-challenge": (reference) => `weigh ${reference}`,
  "accept-challenge": (reference) => `weigh ${reference}`,
};

/** The form of whoever has the next word; for the other side, who that is. A form that was just sent is answered where it stood. */
function NextWord({
  actor,
  challenge,
  today,
  last,
  answered,
}: {
  actor: Actor;
  challenge: ChallengeView;
  today: CalendarDate;
  last: CalendarDate;
  answered: boolean;
}) {
  const { reference, turns, state } = challenge;
  const shared = { formKey: randomUUID(), version: turns.length };
  const person = actor.personId;
  const answers = barsChallenge(actor, challenge, "answer-challenge");
  const weighs = barsChallenge(actor, challenge, "accept-challenge");
  const refusedHere = (refusal: typeof answers) => answered && refusal !== null && refusal.why !== "not-yours";
  if (!answers || refusedHere(answers))
    return (
      <Card title="Answer it" screenOnly>
        <ActionForm
          action={answer.bind(null, reference)}
          fields={answerFields(today, last)}
          submit="Give this answer"
          keep={{ person, form: `answer-challenge ${reference}` }}
          {...shared}
        />
      </Card>
    );
  if (!weighs || refusedHere(weighs))
    return (
      <Card title="Accept the answer, or press again" screenOnly>
        <ActionForm
          action={weigh.bind(null, reference)}
          fields={weighFields(today, last)}
          submit="Send it"
          keep={{ person, form: `weigh ${reference}` }}
          {...shared}
        />
      </Card>
    );
  if (state === "accepted") return null;
  const name = state === "unanswered" ? "answer-challenge" : "accept-challenge";
  const refusal = barsChallenge(actor, challenge, name);
  return refusal && <p className="quiet">{wordRefusal(refusal, name).text}</p>;
}
