import { z } from "zod";
import { excerpt } from "@/lib/domain/excerpt";
import { groupBy } from "@/lib/domain/group-by";
import { isId, isReference } from "@/lib/domain/written";
import { counted, joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { choices } from "./allocation";
import type { FormFacts } from "./command-form";
import type { FieldSpec } from "./field-spec";
import { optionalIdentifier, several } from "./fields";

const UNKNOWN_PERSON = "Choose somebody from the list.";
const MOST = 200;

/** The field with the findings of one person. */
const OF = "of-";

const findingsIn = (typed: Readonly<Record<string, unknown>>) =>
  Object.entries(typed).flatMap(([name, value]) => {
    const personId = name.startsWith(OF) ? name.slice(OF.length) : "";
    const references = several.safeParse(value).data ?? [];
    return isId(personId)
      ? [...new Set(references)].filter(isReference).map((reference) => ({ personId, reference }))
      : [];
  });

export const handOverForm = z
  .looseObject({ owner: optionalIdentifier(UNKNOWN_PERSON), sponsor: optionalIdentifier(UNKNOWN_PERSON) })
  .transform(({ owner, sponsor, ...typed }, context) => {
    const findings = findingsIn(typed);
    const refuse = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
    if (findings.length === 0) refuse("findings", "Choose at least one finding.");
    if (findings.length > MOST) refuse("findings", `Choose at most ${MOST} findings at once.`);
    if (owner === null && sponsor === null) refuse("owner", "Choose a new owner, a new sponsor, or both.");
    return { findings, ownerId: owner, sponsorId: sponsor };
  });

/** A finding of somebody who has left. */
interface OfSomebody {
  readonly personId: string;
  readonly post: string;
  readonly owns: boolean;
  readonly sponsors: boolean;
  readonly reference: string;
  readonly text: string;
}

const partOf = ({ owns, sponsors }: OfSomebody) =>
  joined([owns && "owner", sponsors && "sponsor"].filter((part) => part !== false));

/** Boxes for each person who has left, those of `ticked` ticked; then who takes their place. */
export const handOverFields = (
  left: readonly OfSomebody[],
  ticked: (one: OfSomebody) => boolean,
  people: FormFacts["people"],
  again: { readonly ownerId: string | null; readonly sponsorId: string | null } | undefined,
): readonly FieldSpec[] => [
  ...[...groupBy(left, ({ personId }) => personId)].map(
    ([personId, theirs]): FieldSpec => ({
      is: "boxes",
      name: `${OF}${personId}`,
      label: `${words.finding.left(theirs[0]?.post ?? "")}: ${counted(theirs.length, "finding")}`,
      values: theirs.filter(ticked).map(({ reference }) => reference),
      options: theirs.map((one) => ({
        value: one.reference,
        label: `${one.reference} · ${excerpt(one.text, 90)}`,
        hint: `as ${partOf(one)}`,
      })),
    }),
  ),
  {
    is: "select",
    name: "owner",
    label: "New owner",
    hint: "Where the owner has left. Elsewhere the owner stays.",
    empty: "Leave as it is",
    value: again?.ownerId ?? undefined,
    options: choices(people, null),
  },
  {
    is: "select",
    name: "sponsor",
    label: "New sponsor",
    hint: "A chief officer, where the sponsor has left. Elsewhere the sponsor stays.",
    empty: "Leave as it is",
    value: again?.sponsorId ?? undefined,
    options: choices(
      people.filter(({ canSponsor }) => canSponsor),
      null,
    ),
  },
];
