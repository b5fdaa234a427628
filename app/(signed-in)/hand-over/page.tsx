import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findPeopleToAllocate } from "@/lib/data/queries/finding-page";
import { findLeft, type Left } from "@/lib/data/queries/hand-over";
import { isId } from "@/lib/domain/written";
import { counted, joined } from "@/lib/format/lists";
import { handOverFields } from "@/lib/forms/hand-over";
import { findHandOver, type HandOverAnswer } from "@/lib/usecases/hand-over";
import { requireAbility } from "@/lib/web/actor";
import { wordRefusal } from "@/lib/words/word-refusal";
import { handThese } from "./actions";

export const metadata: Metadata = { title: "Hand over findings" };

export default async function HandOverPage({ searchParams }: PageProps<"/hand-over">) {
  const actor = await requireAbility("allocate", "/hand-over");
  const { handed, of } = await searchParams;
  const answer = isId(handed) ? await findHandOver(actor, handed) : null;
  const { left, all } = await findLeft(actor);
  const people = await findPeopleToAllocate(actor, actor.organisation.id);
  const gone = new Map(left.map(({ personId, post }) => [personId, post]));
  const refused = answer?.results.filter(({ refusal }) => refusal !== null) ?? [];
  const isRefused = (one: Left) =>
    refused.some(({ personId, reference }) => personId === one.personId && reference === one.reference);
  // Where one person has left, all that is theirs is meant; where several have, those of whom the address names.
  const person = gone.size === 1 ? left[0]?.personId : of;
  return (
    <>
      {answer && <WhatWasHandedOver answer={answer} />}
      <PageHeader
        title="Hand over findings"
        trail={[{ href: "/", label: "Your work" }]}
        below={
          left.length > 0 &&
          "Their owner or sponsor is suspended, has another role or is gone. Each is allocated by itself, and its history says so; nobody is replaced who is still there."
        }
      />
      {left.length === 0 ? (
        <EmptyState title="Nothing to hand over">
          When the owner or sponsor of a finding is suspended or moves, the finding stands here until somebody else has
          it.
        </EmptyState>
      ) : (
        <>
          {all > left.length && (
            <p>
              The first {left.length} of {all}. The others follow when these are handed over.
            </p>
          )}
          {gone.size > 1 && (
            <nav aria-label="Choose all of one person">
              <p>
                Choose all of:{" "}
                {[...gone].map(([id, post], at) => (
                  <span key={id}>
                    {at > 0 && " · "}
                    <a href={`/hand-over?of=${id}`} aria-current={id === person ? "true" : undefined}>
                      {post}
                    </a>
                  </span>
                ))}
              </p>
            </nav>
          )}
          <ActionForm
            action={handThese}
            formKey={randomUUID()}
            submit="Hand over"
            busy="Handing over…"
            fields={handOverFields(
              left,
              (one) => (answer ? refused.length > 0 && isRefused(one as Left) : one.personId === person),
              people,
              refused.length > 0 ? answer?.chosen : undefined,
            )}
          />
        </>
      )}
    </>
  );
}

/** What became of each finding that was handed over in one press: those that were not, each with the reason. */
const WhatWasHandedOver = ({ answer: { results } }: { answer: HandOverAnswer }) => {
  const done = [...new Set(results.filter(({ refusal }) => refusal === null).map(({ reference }) => reference))];
  const refused = results.filter(({ refusal }) => refusal !== null);
  return (
    <>
      {done.length > 0 && <Flash title={`${counted(done.length, "finding")} handed over`}>{joined(done)}.</Flash>}
      {refused.length > 0 && (
        <Notice tone="warn" title={`${counted(refused.length, "finding")} not handed over`}>
          <ul>
            {refused.map(
              ({ personId, reference, refusal }) =>
                refusal && (
                  <li key={`${personId} ${reference}`}>
                    <Link href={`/findings/${reference}`}>{reference}</Link>: {wordRefusal(refusal, "allocate").text}
                  </li>
                ),
            )}
          </ul>
        </Notice>
      )}
    </>
  );
};
