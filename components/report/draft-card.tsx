import { DeadlineWords } from "@/components/finding/deadline-words";
import { StatusTag } from "@/components/finding/status-tag";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { answersTo, type LikelySame } from "@/lib/domain/report-review/likely";
import type { Place } from "@/lib/domain/report-review/place";
import { type Likeness, type ReviewedFinding, sameAs, whyLook } from "@/lib/domain/report-review/review";
import { words } from "@/lib/words/words";
import { type Press, PressForm } from "./press-form";

const decidedWords = (how: Likeness, byForce: boolean): string => {
  if (how === "same") return "the same finding, so it is not recorded again";
  if (how === "different") return "a different finding";
  return `raised again: it is recorded as a finding of its own, and linked ${byForce ? "to this one" : "once it is published"}`;
};

/** A draft on a finding: what was recognised, what it looks like in the register, and what becomes of it. */
export const DraftCard = ({
  draft,
  place,
  publishedOn,
  likely,
  editHref,
  version,
  byForce,
  press,
}: {
  draft: ReviewedFinding;
  place: Place | null;
  publishedOn: CalendarDate | null;
  likely: readonly LikelySame[];
  editHref: string;
  /** Of the review, as the page shows it. */
  version: number;
  /** Whether a force records it: then it is published already, and can be linked at once. */
  byForce: boolean;
  press: Press;
}) => {
  const look = whyLook(draft);
  return (
    <article
      id={draft.key}
      className={`card draft stack${draft.keep ? "" : " draft-off"}${draft.parent ? " draft-under" : ""}`}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>{words.finding.kind[draft.kind].one}</h3>
        <span className="small quiet">
          {draft.lines ? (
            <a href={`#line-${draft.lines[0]}`}>
              {draft.lines[0] === draft.lines[1]
                ? `line ${draft.lines[0]}`
                : `lines ${draft.lines[0]} to ${draft.lines[1]}`}
            </a>
          ) : (
            "typed"
          )}
        </span>
      </header>
      <p className="published">{draft.text}</p>
      <p className="small quiet">
        Deadline: <DeadlineWords deadline={draft.deadline} publishedOn={publishedOn} />
        {place && (
          <>
            {" "}
            · <PlaceWords place={place} />
          </>
        )}
      </p>
      {look && <p className="small">{words.reading.look[look]}</p>}
      {likely.map((same) => (
        <Match
          key={same.reference}
          same={same}
          draft={draft}
          choices={answersTo(same, publishedOn)}
          version={version}
          byForce={byForce}
          press={press}
        />
      ))}
      <div className="buttons print:hidden">
        <PressForm press={press} version={version}>
          <input type="hidden" name="keep" value={draft.keep ? "no" : "yes"} />
          <Button small weight={draft.keep ? "plain" : "first"}>
            {draft.keep ? "Leave out" : "Record it"}
            <span className="sr-only">: {excerpt(draft.text, 60)}</span>
          </Button>
        </PressForm>
        <Link href={editHref} className="small">
          Correct, split or join<span className="sr-only">: {excerpt(draft.text, 60)}</span>
        </Link>
        <span className="small quiet">
          {draft.keep ? (sameAs(draft) !== null ? "in the register already" : "will be recorded") : "left out"}
        </span>
      </div>
    </article>
  );
};

/** Under which cause of concern a recommendation will stand. */
const PlaceWords = ({ place }: { place: Place }) => {
  const cause = `“${excerpt(place.text, 60)}”`;
  if (place.under === "draft") return <>under {cause}</>;
  if (place.under === "nothing") return <>by itself, since its cause of concern is left out: {cause}</>;
  return (
    <>
      under <Link href={`/findings/${place.reference}`}>{place.reference}</Link>, which the register has: {cause}
    </>
  );
};

/** A finding of the register side by side with the draft, and what the reader says of the two. */
const Match = ({
  same,
  draft,
  choices,
  version,
  byForce,
  press,
}: {
  same: LikelySame;
  draft: ReviewedFinding;
  choices: readonly Likeness[];
  version: number;
  byForce: boolean;
  press: Press;
}) => {
  const decided = draft.answers.find(({ reference }) => reference === same.reference)?.how ?? null;
  // Of a draft that is another finding already, nothing else is recorded, whatever it raises again.
  const said = decided === "repeats" && sameAs(draft) !== null ? null : decided;
  const answers = (
    <PressForm press={press} version={version} className="buttons print:hidden">
      <input type="hidden" name="reference" value={same.reference} />
      {choices
        .filter((how) => how !== said)
        .map((how) => (
          <Button key={how} small name="how" value={how}>
            {words.reading.likeness[how]}
            <span className="sr-only"> as {same.reference}</span>
          </Button>
        ))}
    </PressForm>
  );
  const known = (
    <>
      <Link href={`/findings/${same.reference}`}>{same.reference}</Link> <StatusTag status={same.status} />
    </>
  );
  if (same.text === draft.text)
    return (
      <div className="notice notice-note flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="small">
          Word for word {known}
          {said && <>: {decidedWords(said, byForce)}</>}
        </p>
        {answers}
      </div>
    );
  return (
    <div className="notice notice-note stack">
      <div className="side-by-side">
        <div>
          <p className="small quiet">This report</p>
          <p className="published small">{draft.text}</p>
        </div>
        <div>
          <p className="small">The register: {known}</p>
          <p className="published small">{same.text}</p>
        </div>
      </div>
      {said && <p className="small">Taken as {decidedWords(said, byForce)}.</p>}
      {answers}
    </div>
  );
};
