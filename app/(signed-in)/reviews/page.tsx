import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UpdatesForm } from "@/components/finding/updates-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ForgetTyped } from "@/components/ui/keep-typed";
import { Link } from "@/components/ui/link";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { whichDay } from "@/lib/data/demonstration";
import { findReviews, REVIEWS_PER_PAGE } from "@/lib/data/queries/reviews";
import { REVIEW_AGAIN_DAYS } from "@/lib/domain/assurance/due-again";
import { mayDoSomewhere } from "@/lib/domain/policy";
import { countDays } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { saveThese } from "./actions";
import { readPage, reviewsHref } from "./address";
import { toRow } from "./row";

export const metadata: Metadata = { title: "Reviews" };

/** All findings that the policing body is to review, on one page: what is new of each beside its fields, and one button. */
export default async function ReviewsPage({ searchParams }: PageProps<"/reviews">) {
  const asked = await searchParams;
  const page = readPage(asked);
  const actor = await requireReader(reviewsHref(page));
  if (!mayDoSomewhere(actor, "record assurance")) notFound();
  const { today } = await whichDay();
  const flash = await flashFor(asked.done);
  const { rows, all } = await findReviews(actor, page, today);
  const first = (page - 1) * REVIEWS_PER_PAGE;
  const form = "reviews";
  return (
    <>
      {flash && (
        <Flash title={savedTitle(asked.saved, flash.title)}>
          {flash.next}
          <ForgetTyped person={actor.personId} form={form} />
        </Flash>
      )}
      <PageHeader
        title="Reviews"
        trail={[{ href: "/", label: "Your work" }]}
        below={`Findings that are submitted for closure, were never reviewed, have changed since, or are due again: ${countDays(REVIEW_AGAIN_DAYS)} after the last review, or when something that you asked for is due. Fill in those you have looked at and leave the others; each is saved by itself.`}
      />
      <UpdatesForm
        action={saveThese}
        rows={rows.map((row) => toRow(row, today))}
        formKey={randomUUID()}
        keep={{ person: actor.personId, form }}
        save="Save the reviews"
        below={all > rows.length && <p className="small quiet">Save before you go to another page of the list.</p>}
        empty={
          <EmptyState
            title={page > 1 ? "There are no more findings here" : "Nothing to review"}
            action={page > 1 && <ButtonLink href={reviewsHref(1)}>Go to the first page</ButtonLink>}
          >
            Findings that wait for a review stand here, with what is new of each since the last one.
          </EmptyState>
        }
      />
      {all > rows.length && (
        <Pagination
          first={first + 1}
          last={first + rows.length}
          all={all}
          what="findings"
          previous={page > 1 ? reviewsHref(page - 1) : undefined}
          next={first + rows.length < all ? reviewsHref(page + 1) : undefined}
        />
      )}
      <p className="small quiet">
        The force and HMICFRS read the assurance, its note and what you ask for; the note for the office is read there
        alone. <Link href="/help#reviews">How reviews work</Link>
      </p>
    </>
  );
}

/** "5 reviews saved": how many, from the address that the action led to. */
const savedTitle = (saved: string | readonly string[] | undefined, title: string): string =>
  typeof saved === "string" && /^[1-9]\d{0,2}$/.test(saved) ? `${counted(Number(saved), "review")} saved` : title;
