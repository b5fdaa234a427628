import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findReportByHand } from "@/lib/data/queries/responses";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { lastDayOf } from "@/lib/domain/response/clock";
import { barsOpening, hasClock } from "@/lib/domain/response/opening";
import { isSlug } from "@/lib/domain/written";
import { longDate } from "@/lib/format/dates";
import { requireReader } from "@/lib/web/actor";
import { answersWithoutScripts } from "@/lib/web/answers-form";
import { wordRefusal } from "@/lib/words/word-refusal";
import { responseHref } from "../place";
import { open } from "./actions";

export const metadata: Metadata = { title: "Open a response" };

/** A response opened by hand: what it is to, and whether a clock runs. */
export default async function OpenResponsePage({ searchParams }: PageProps<"/responses/open">) {
  const { report } = await searchParams;
  const actor = await requireReader(isSlug(report) ? `/responses/open?report=${report}` : "/responses/open");
  if (!isSlug(report) || !mayDoSomewhere(actor, "respond to reports")) notFound();
  const found = await findReportByHand(actor, report);
  if (!found) notFound();
  const { title, publishedOn, body, force } = found;
  const barred = barsOpening(actor, found);
  const showsForm = !barred || (await answersWithoutScripts());
  const clock = body !== null && hasClock(publishedOn, body);
  return (
    <>
      <PageHeader
        title="Open a response"
        above="Section 55 response"
        trail={[
          { href: "/responses", label: "Responses" },
          { href: `/inspections/${report}`, label: title },
        ]}
        below={`To ${title}, published ${longDate(publishedOn)}. It opened no response by itself.`}
      />
      {barred ? (
        <Notice tone="warn" title="Not possible now">
          {wordRefusal(barred, "open-response").text}{" "}
          {barred.why === "response-there" && <Link href={responseHref({ force, report })}>Open it</Link>}
        </Notice>
      ) : (
        <p className="measure">
          {clock && body
            ? `Its clock is that of the law: the last day is ${longDate(lastDayOf(publishedOn, body.days))}.`
            : `It was published before ${body?.name ?? "the policing body"} joined this register, so no clock runs: nobody is shown as late. All other steps are the same.`}
        </p>
      )}
      {showsForm && (
        <ActionForm action={open.bind(null, report)} fields={[]} submit="Open this response" formKey={randomUUID()} />
      )}
      <p>
        <Link href={`/inspections/${report}`}>Go back without opening it</Link>
      </p>
    </>
  );
}
