import type { FrozenTest } from "../done-test/done-test";
import { STATUSES, type Status } from "../finding/finding";
import { BETTER, type FrozenMeasure } from "../measure/measure";
import { among, day, flag, listOf, number, object, orNull, perhaps, type Reader, text } from "../stored";

/** A note as it was when something was decided on it; the files that could be opened then. Left out where there were none. */
export interface FrozenEvidence {
  readonly id: string;
  readonly title: string;
  readonly files?: readonly { readonly name: string; readonly sha256: string }[];
}

/** A note as a basis freezes it. */
export const frozen = ({
  id,
  title,
  files,
}: Omit<FrozenEvidence, "files"> & { files: readonly FrozenFile[] }): FrozenEvidence => ({
  id,
  title,
  ...(files.length > 0 && { files: files.map(({ name, sha256 }) => ({ name, sha256 })) }),
});
type FrozenFile = NonNullable<FrozenEvidence["files"]>[number];

/** What a decision was based on, frozen: wording, names, the shared evidence with its titles and each file's SHA-256, the done tests and the last reading of each measure. */
export interface Basis {
  readonly text: string;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly evidence: readonly FrozenEvidence[];
  /** Left out by a basis that was frozen before there were any. */
  readonly doneTests?: readonly FrozenTest[];
  readonly measures?: readonly FrozenMeasure[];
  readonly recommendations: readonly { readonly reference: string; readonly status: Status }[];
}

/** A basis as it was stored when it was frozen. */
export const readBasis: Reader<Basis> = object<Basis>({
  text,
  owner: orNull(text),
  sponsor: orNull(text),
  evidence: listOf(
    object<FrozenEvidence>({
      id: text,
      title: text,
      files: perhaps(listOf(object<FrozenFile>({ name: text, sha256: text }))),
    }),
  ),
  doneTests: perhaps(listOf(object<FrozenTest>({ text, met: flag, evidence: listOf(text) }))),
  measures: perhaps(
    listOf(
      object<FrozenMeasure>({
        name: text,
        unit: text,
        better: among(BETTER),
        target: number,
        value: orNull(number),
        on: orNull(day),
      }),
    ),
  ),
  recommendations: listOf(object<Basis["recommendations"][number]>({ reference: text, status: among(STATUSES) })),
});
