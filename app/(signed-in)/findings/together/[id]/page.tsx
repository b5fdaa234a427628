import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { References } from "@/components/finding/references";
import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isId } from "@/lib/domain/written";
import { counted } from "@/lib/format/lists";
import { findTogether } from "@/lib/usecases/together/order-together";
import { requireAbility } from "@/lib/web/actor";
import { RefreshSoon } from "../../../import/[id]/refresh-soon";
import { confirmMany, dropMany } from "../actions";
import { doneOf, refusedOf } from "../same";
import { WhatWasDone } from "../what-was-done";
import { DEED_WORDS } from "../words";

export const metadata: Metadata = { title: "Many findings at once" };

/** What is done to more findings than one waits for: how far it is, what it would do, and what became of each. */
export default async function ManyPage({ params }: PageProps<"/findings/together/[id]">) {
  const { id } = await params;
  const actor = await requireAbility("allocate", `/findings/together/${id}`);
  const paper = isId(id) ? await findTogether(actor, id) : null;
  if (!paper) notFound();
  const { state, deed, ones, done, judged } = paper;
  if (state === "done") return <WhatWasDone deed={deed.do} judged={judged} />;
  const say = DEED_WORDS[deed.do];
  const many = counted(ones.length, "finding");
  const good = doneOf(judged);
  const refused = refusedOf(judged, deed.do);
  return (
    <>
      <PageHeader title={say.title(many)} trail={[{ href: "/findings", label: "Findings" }]} />
      {(state === "checking" || state === "running") && (
        <HowFar done={done} all={ones.length} what={state === "checking" ? "looked at" : "judged and done"} />
      )}
      {state === "checked" && (
        <ConfirmBox title="Check before you confirm">
          <p className="measure">{say.means}</p>
          <p className="font-semibold">
            {good.length.toLocaleString("en-GB")} of {many}: will be done
          </p>
          <p className="small">
            <References all={good} />
          </p>
          {refused.map(({ says, references }) => (
            <div key={says}>
              <p className="font-semibold">Not done to {says}</p>
              <p className="small">
                <References all={references} />
              </p>
            </div>
          ))}
          <Buttons>
            {good.length > 0 && (
              <form action={confirmMany.bind(null, id)}>
                <Button weight="first">{say.submit}</Button>
              </form>
            )}
            <form action={dropMany.bind(null, id)}>
              <Button weight="quiet">Do nothing</Button>
            </form>
          </Buttons>
        </ConfirmBox>
      )}
      {state === "dropped" && <Notice>Nothing of it was done.</Notice>}
      {state === "failed" && (
        <Notice tone="bad" title="It was broken off">
          {done > 0
            ? `${done.toLocaleString("en-GB")} of ${many} had been judged; what was done to them stands in their histories. `
            : "Nothing was done. "}
          Begin again from the list: what is done already is then refused as changing nothing.
        </Notice>
      )}
      {(state === "dropped" || state === "failed") && (
        <Buttons>
          <ButtonLink href="/findings">Back to the findings</ButtonLink>
        </Buttons>
      )}
    </>
  );
}

/** How far it is. The page asks again by itself, with and without scripts. */
const HowFar = ({ done, all, what }: { done: number; all: number; what: string }) => (
  <Card>
    <p role="status">
      {done.toLocaleString("en-GB")} of {all.toLocaleString("en-GB")} {what}.
    </p>
    <progress
      className="h-3 w-full max-w-xl appearance-none overflow-hidden rounded-md border border-line bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
      max={all || 1}
      value={done}
      aria-label="How far it is"
    />
    <p className="small quiet">You can leave this page and come back.</p>
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
    <RefreshSoon />
  </Card>
);
