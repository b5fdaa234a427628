import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { londonMoment } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { findRetention } from "@/lib/usecases/retention/retention";
import { words } from "@/lib/words/words";
import { requireKeeper } from "../lists-page";

export const metadata: Metadata = { title: "How long it is kept" };

/** The terms of what is no part of the record, what would go now, and what went. */
export default async function RetentionPage() {
  const actor = await requireKeeper("/lists/retention");
  const { isOn, terms, removed } = await findRetention(actor);
  return (
    <>
      <PageHeader
        trail={[{ href: "/lists", label: "Lists" }]}
        title="How long it is kept"
        below={
          isOn
            ? "What has outlived its term is removed each night at three."
            : "Nothing is removed on this server: this shows what would go. Whoever runs it switches it on (OUTSTANDING_RETENTION)."
        }
      />
      <Card
        title="Terms"
        intro="The history, evidence, issued papers, names in them and the access log have no term: they are the record, or say who saw it."
      >
        <DataTable
          caption="Terms"
          hideCaption
          columns={[{ head: "What" }, { head: "Kept" }, { head: isOn ? "Goes next" : "Would go now", figures: true }]}
          rows={terms.map(({ kind, days, many }) => ({
            key: kind,
            cells: [
              <div key="what">
                {words.retention.kind[kind].what}
                <span className="small quiet block font-normal">{words.retention.kind[kind].why}</span>
              </div>,
              `${counted(days, "day")} ${words.retention.kind[kind].since}`,
              many.toLocaleString("en-GB"),
            ],
          }))}
        />
      </Card>
      <Card
        title="What was removed"
        intro={removed.length === 0 ? "Nothing yet." : "The last hundred, a line a night and kind."}
      >
        {removed.length > 0 && (
          <DataTable
            caption="What was removed"
            hideCaption
            columns={[{ head: "When" }, { head: "What" }, { head: "How many", figures: true }]}
            rows={removed.map(({ id, at, kind, many }) => ({
              key: id,
              cells: [londonMoment(at), words.retention.kind[kind].what, many.toLocaleString("en-GB")],
            }))}
          />
        )}
      </Card>
    </>
  );
}
