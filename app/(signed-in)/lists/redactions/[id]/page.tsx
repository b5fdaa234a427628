import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { findRedaction } from "@/lib/data/queries/redactions";
import { isId } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { declineRedactionFields } from "@/lib/forms/redaction";
import { words } from "@/lib/words/words";
import { requireKeeper } from "../../lists-page";
import { agree, decline } from "./actions";

export const metadata: Metadata = { title: "A redaction" };

const MEANS =
  "The words go for good: from the entry, from those that repeat it, from the record and from search. Papers that were issued and mails that were sent stay as they are.";

/** One redaction: who asks, why, and what would change, without the words; for whoever is to agree or to say why not. */
export default async function RedactionPage({ params }: PageProps<"/lists/redactions/[id]">) {
  const { id } = await params;
  const actor = await requireKeeper(`/lists/redactions/${encodeURIComponent(id)}`);
  const asked = isId(id) ? await findRedaction(actor, id) : null;
  if (!asked) notFound();
  const { force, why, askedBy, askedOn, askedById, state, entries, decidedBy, decidedOn, decidedWhy } = asked;
  const waits = state === "asked";
  return (
    <>
      <PageHeader
        trail={[
          { href: "/lists", label: "Lists" },
          { href: "/lists/redactions", label: "Redactions" },
        ]}
        title="A redaction"
        above={force}
        below={`Asked for by ${askedBy}, ${longDate(askedOn)}`}
      />
      <Card>
        <SummaryList
          wide
          facts={[
            { term: "Why", value: <p className="whitespace-pre-line">{why}</p> },
            ...(waits
              ? [
                  {
                    term: "What would change",
                    value: `${counted(entries.length, "entry", "entries")} of the history (${entries.map(({ entry }) => entry).join(", ")})`,
                  },
                ]
              : [
                  {
                    term: "Decided",
                    value: `${words.redaction.state[state]}, by ${decidedBy}${decidedOn ? `, ${longDate(decidedOn)}` : ""}`,
                  },
                ]),
            ...(decidedWhy ? [{ term: "Why not", value: decidedWhy }] : []),
          ]}
        />
      </Card>
      {waits && askedById === actor.personId && <p>You asked for this, so another administrator decides.</p>}
      {waits && askedById !== actor.personId && (
        <div className="stack print:hidden">
          <ActionForm
            action={agree.bind(null, id)}
            fields={[]}
            submit="Agree: the words go"
            weight="grave"
            formKey={randomUUID()}
            confirms={MEANS}
            onward="Agree to it"
          />
          <Disclosure summary="Decline, with the reason">
            <ActionForm
              action={decline.bind(null, id)}
              fields={declineRedactionFields}
              submit="Decline: the words stay"
              formKey={randomUUID()}
            />
          </Disclosure>
        </div>
      )}
    </>
  );
}
