"use client";

import { Illustrative } from "@/components/ui/illustrative";
import { tagClass } from "@/components/ui/tag";
import type { FindingInWords, RowsInWords, VoiceInWords } from "./finding-row";
import { LeftMark } from "./left-mark";
import { TargetLine } from "./target-line";

/** What rows say in words that are always the same. */
export interface RowWords {
  readonly beforeReopening: string;
  readonly hasLeft: string;
}

/**
 * The rows of the register. Drawn by the browser as well as here, for what is then sent is their words and not their
 * elements: half of the page. `pick` puts a box before each that belongs to the form with that id, for doing one thing to many.
 */
export const FindingRows = ({ rows, ...shared }: Shared & { rows: readonly FindingInWords[] }) =>
  rows.map((row) => <Row key={row.reference} row={row} {...shared} />);

interface Shared extends Pick<RowsInWords, "voices"> {
  readonly says: RowWords;
  readonly pick?: string;
}

const Row = ({ row, voices, says, pick }: Shared & { row: FindingInWords }) => (
  <tr className={row.isChild && "child"}>
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
      <a className="words" href={`/findings/${row.reference}`}>
        {row.text}
      </a>
      <span className="quiet">
        {`${row.line} `}
        {row.unconfirmed && <span className="unconfirmed">not confirmed by HMICFRS</span>}
        {row.illustrative && <Illustrative />}
      </span>
      {row.passage && (
        <span className="quiet">
          {`${row.passage.where} “${row.passage.passage.before}`}
          <mark>{row.passage.passage.word}</mark>
          {`${row.passage.passage.after}”`}
        </span>
      )}
    </td>
    <Voice label="Progress" voice={voices[row.progress]} says={says} />
    <Voice label="Assurance" voice={voices[row.assurance]} says={says} />
    <Voice label="Status" voice={voices[row.status]} says={says} />
    <td data-label="Owner" className={`more${row.ages ? " ages" : ""}${row.ownerLeft ? " left" : ""}`}>
      <span className={row.owner ? undefined : "quiet"}>{row.owner ?? "nobody yet"}</span>
      {row.ownerLeft && <LeftMark says={says.hasLeft} />}
      <span className="quiet updated">{row.updated}</span>
    </td>
    <td data-label="Target" className="target">
      <TargetLine target={row.target} />
    </td>
  </tr>
);

const Voice = ({ label, voice, says }: { label: string; voice: VoiceInWords | undefined; says: RowWords }) => (
  <td data-label={label}>
    {voice && <span className={tagClass(voice)}>{voice.says}</span>}
    {voice?.before && <span className="before">{says.beforeReopening}</span>}
  </td>
);
