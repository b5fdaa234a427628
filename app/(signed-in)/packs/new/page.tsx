import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { PackTables } from "@/components/pack/pack-tables";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findPacks } from "@/lib/data/queries/packs";
import { sideOf } from "@/lib/domain/actor";
import { askedIn, layoutOf, periodOf } from "@/lib/domain/board-pack/address";
import { barsIssuing } from "@/lib/domain/board-pack/commands";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { layoutFields } from "@/lib/forms/board-pack";
import { previewPack } from "@/lib/usecases/board-pack/built";
import { requireReader } from "@/lib/web/actor";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";
import { issue, saveLayout } from "../actions";
import { NewPackForm } from "../new-pack-form";
import { withScope } from "../scope";

export const metadata: Metadata = { title: "A new pack" };

const WRONG = {
  from: "The first day is no day in the calendar. The usual one stands here instead.",
  to: "The last day is no day in the calendar. The usual one stands here instead.",
  quiet: "Give the days in figures, from 1 to 1,000. The usual number stands here instead.",
} as const;

/** A pack as it would be issued now: looked at, changed, and issued. */
export default async function NewPackPage({ searchParams }: PageProps<"/packs/new">) {
  const actor = await requireReader("/packs/new");
  if (!mayDoSomewhere(actor, "issue a board pack")) notFound();
  const { today, demonstration } = await whichDay();
  const asked = askedIn(await searchParams);
  const { forces, layouts, views } = await findPacks(actor, null);
  const across = actor.forces === "all" && sideOf(actor) === "inspectorate";
  const of = forces.find(({ slug }) => slug === asked.force);
  const force = of?.slug ?? (across && asked.force === null ? null : (forces[0]?.slug ?? null));
  if (asked.force !== null && !of) notFound();
  if (barsIssuing(actor, null) && force === null) notFound();
  const period = periodOf(asked, of?.lastTo ?? null, today);
  const { layout, isGone } = layoutOf(asked, layouts, views);
  const pack = { force, period, layout };
  const preview = await previewPack(actor, await withScope(actor, pack), today, demonstration);
  const refusal = preview.ok ? null : wordRefusal(preview.refusal, "issue-pack");
  const errors = {
    ...Object.fromEntries(asked.wrong.map((name) => [name, WRONG[name]])),
    ...(refusal?.field ? { [refusal.field]: refusal.text } : {}),
  };
  return (
    <>
      <PageHeader
        title={preview.ok ? preview.value.document.title : "A new pack"}
        trail={[{ href: "/packs", label: "Packs" }]}
        below={
          preview.ok &&
          `${words.boardPack.period(period.from, period.to)}. This is how it would be issued now; nothing is issued yet.`
        }
      />
      <Card title="What it is of" screenOnly>
        {isGone && (
          <Notice tone="warn" title="That layout is not kept any more">
            Somebody in your organisation has dropped it. Everything is shown instead; choose another layout below.
          </Notice>
        )}
        <NewPackForm
          {...{ forces, layouts, views, across, today, layout, force, period, errors }}
          scope={asked.view ?? ""}
          chosen={isGone ? "everything" : asked.layout}
        />
      </Card>
      {refusal && !refusal.field && (
        <Notice tone="bad" title="No pack can be issued">
          {refusal.text}
        </Notice>
      )}
      {preview.ok && (
        <>
          <Card
            title={preview.value.earlier ? `Issue ${preview.value.earlier} again` : "Issue this pack"}
            screenOnly
            intro={
              preview.value.earlier
                ? "A pack of this period was issued. Issued again it gets a version, which says what became other; the earlier one stays."
                : "Issued, it gets its number and stays as it is. The force and its policing body read it; the inspectorate’s own is read by inspectors alone."
            }
          >
            <ActionForm
              action={issue.bind(null, pack)}
              fields={[]}
              submit={preview.value.earlier ? "Issue it again" : "Issue this pack"}
              formKey={randomUUID()}
              busy="Counting…"
            />
            <Disclosure summary="Keep what it holds as a layout">
              <ActionForm
                action={saveLayout.bind(null, pack)}
                fields={layoutFields}
                submit="Keep this layout"
                weight="plain"
                formKey={randomUUID()}
              />
            </Disclosure>
          </Card>
          <PackTables document={preview.value.document} foot={preview.value.document.marking} />
        </>
      )}
      <p className="print:hidden">
        <Link href="/packs">Go back without issuing it</Link>
      </p>
    </>
  );
}
