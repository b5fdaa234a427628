import type { ReactNode } from "react";
import { IllustrativeSign } from "@/components/ui/illustrative";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FindingKind } from "@/lib/domain/finding/kind";
import type { Progress } from "@/lib/domain/progress/lists";
import { nearDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { Passage } from "@/lib/format/passage";
import { words } from "@/lib/words/words";
import { AssuranceTag } from "./assurance-tag";
import { BeforeReopening } from "./before-reopening";
import { HasLeft } from "./has-left";
import { ProgressTag } from "./progress-tag";
import { StatusTag } from "./status-tag";
import { type TargetFacts, TargetInALine } from "./target";
import { Unconfirmed } from "./unconfirmed";

/** One finding as lists show it, from plain values. */
export interface FindingRow extends TargetFacts {
  reference: string;
  href: string;
  /** The wording as published; a recommendation may be given without the stem that it shares. */
  text: string;
  kind: FindingKind;
  /** Recorded by the force, and no inspector has confirmed it yet. */
  unconfirmed: boolean;
  /** Of a cause of concern: how many of its recommendations are closed. */
  rollUp: { readonly closed: number; readonly all: number } | null;
  progress: Progress | null;
  hasOwner: boolean;
  assurance: Assurance;
  ownerPost: string | null;
  ownerLeft: boolean;
  updatedOn: CalendarDate | null;
  /** Shown indented under its cause of concern. */
  isChild: boolean;
  /** Said when it stands without its cause of concern above it. */
  parentReference: string | null;
  /** The day of the submission that waits for a decision. */
  submittedOn: CalendarDate | null;
  /** In lists over several forces. */
  forceName?: string;
  /** Of a search: the words round what was found, and where they are said. */
  passage?: { readonly where: string; readonly passage: Passage };
  /** What else to say after the kind: "immediately", "88.9% against 90%". */
  note?: ReactNode;
}

const lineUnder = (row: FindingRow, today: CalendarDate): string =>
  [
    inSentence(words.finding.kind[row.kind].one),
    row.rollUp && row.rollUp.all > 0 ? words.finding.rollUp(row.rollUp) : null,
    row.parentReference && !row.isChild ? `of ${row.parentReference}` : null,
    row.submittedOn ? `submitted ${nearDate(row.submittedOn, today)}` : null,
  ]
    .filter(Boolean)
    .join(", ");

/** `pick` puts a box before the row that belongs to the form with that id, for doing one thing to many findings. */
export const FindingRowCells = ({ row, today, pick }: { row: FindingRow; today: CalendarDate; pick?: string }) => (
  <tr className={row.isChild ? "child" : undefined}>
    {pick && (
      <td className="pick">
        <input
          type="checkbox"
          form={pick}
          name="reference"
          value={row.reference}
          aria-label={`Choose ${row.reference}`}
        />
      </td>
    )}
    <td className="as-published">
      <a className="words" href={row.href}>
        {row.text}
      </a>
      <span className="quiet">
        {row.forceName && `${row.forceName} · `}
        {row.reference} · {lineUnder(row, today)}
        {row.note && <>, {row.note}</>} {row.unconfirmed && <Unconfirmed />}
        {row.illustrative.length > 0 && <IllustrativeSign />}
      </span>
      {row.passage && (
        <span className="quiet">
          {row.passage.where} “{row.passage.passage.before}
          <mark>{row.passage.passage.word}</mark>
          {row.passage.passage.after}”
        </span>
      )}
    </td>
    <td data-label="Progress">
      <ProgressTag progress={row.progress} hasOwner={row.hasOwner} />
      <BeforeReopening is={row.beforeReopening.progress} />
    </td>
    <td data-label="Assurance">
      <AssuranceTag assurance={row.assurance} />
      <BeforeReopening is={row.beforeReopening.assurance} />
    </td>
    <td data-label="Status">
      <StatusTag status={row.status} />
    </td>
    <td data-label="Owner" className="more">
      {row.ownerPost ?? <span className="quiet">nobody yet</span>} {row.ownerLeft && <HasLeft />}
      <span className="quiet">{row.updatedOn ? `updated ${nearDate(row.updatedOn, today)}` : "never updated"}</span>
    </td>
    <td data-label="Target" className="target">
      <TargetInALine facts={row} today={today} />
    </td>
  </tr>
);
