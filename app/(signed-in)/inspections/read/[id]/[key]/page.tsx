import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findLists } from "@/lib/data/queries/lists";
import { readingTrail, requireReading } from "../../reading";
import { EndedReading } from "../ended-reading";
import { ChangeForms } from "./change-forms";
import { FindingForms } from "./finding-forms";
import { JudgmentForms } from "./judgment-forms";

export const metadata: Metadata = { title: "Correct a draft" };

/** One draft of a report: a finding, a judgment or a reported change, each with the forms that correct it. */
export default async function DraftPage({ params }: PageProps<"/inspections/read/[id]/[key]">) {
  const { id, key } = await params;
  const { actor, reading } = await requireReading(id, `/inspections/read/${id}/${key}`);
  if (reading.state !== "open") return <EndedReading actor={actor} reading={reading} />;
  const { findings, judgments, changes } = reading.review;
  const finding = findings.find((one) => one.key === key);
  const judgment = judgments.find((one) => one.key === key);
  const change = changes.find((one) => one.key === key);
  const trail = readingTrail(reading);
  const { today } = await whichDay();
  if (finding) {
    return (
      <>
        <PageHeader title="Correct a draft" trail={trail} />
        <FindingForms reading={reading} draft={finding} actor={actor} />
      </>
    );
  }
  if (judgment || key === "new-judgment") {
    return (
      <>
        <PageHeader title={judgment ? "Correct a judgment" : "Enter a judgment"} trail={trail} />
        <JudgmentForms {...{ actor, reading, today }} judgment={judgment ?? null} lists={await findLists(actor)} />
      </>
    );
  }
  if (!change) notFound();
  return (
    <>
      <PageHeader title="What it says has changed" trail={trail} />
      <ChangeForms reading={reading} change={change} actor={actor} />
    </>
  );
}
