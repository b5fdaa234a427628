import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Spell } from "@/lib/domain/engage/spell";
import { excerpt } from "@/lib/domain/excerpt";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { counted } from "@/lib/format/lists";
import type { FieldSpec } from "./field-spec";
import { count, day } from "./fields";

/** The name of the choice that ties a reason of an Engage spell to a finding of the report. */
export const tieField = (reasonId: string): string => `tie-${reasonId}`;

const TIE = /^tie-(.+)$/;

export interface TieTyped {
  readonly reasonId: string;
  readonly findingId: string;
}

/** Every tie that was chosen; a reason left as words is not among them. */
const ties = z.unknown().transform((typed, context): readonly TieTyped[] => {
  const chosen = Object.entries(typeof typed === "object" && typed !== null ? typed : {}).flatMap(([name, value]) => {
    const reasonId = TIE.exec(name)?.[1];
    return reasonId && value !== "" ? [{ reasonId, findingId: String(value) }] : [];
  });
  for (const { reasonId, findingId } of chosen) {
    const path = [tieField(reasonId)];
    if (!z.uuid().safeParse(findingId).success || !z.uuid().safeParse(reasonId).success)
      context.addIssue({
        code: "custom",
        path,
        message: "Choose a finding from the list, or leave the reason as words.",
      });
    else if (chosen.some((other) => other.findingId === findingId && other.reasonId !== reasonId))
      context.addIssue({ code: "custom", path, message: "Two reasons are tied to one finding. Give each its own." });
  }
  return chosen;
});

/** What an inspector says when an inspection is published. */
export const publicationForm = z
  .object({ on: day("The day of publication"), confirmedBare: count, confirmedUnanswered: count })
  .and(ties.transform((chosen) => ({ ties: chosen })));

interface ReportFinding {
  readonly id: string;
  readonly forceId: string;
  readonly kind: FindingKind;
  readonly parentId: string | null;
  readonly text: string;
}

/** A report that is about to be published, with each force's spell. */
interface ToPublish {
  readonly inspection: {
    readonly findings: readonly ReportFinding[];
    readonly forces: readonly { readonly id: string; readonly name: string }[];
    readonly reportDay: CalendarDate | null;
    readonly comments: { readonly unanswered: number };
  };
  readonly day: CalendarDate;
  readonly forces: readonly { readonly id: string; readonly spell: Pick<Spell, "reasons"> | null }[];
}

/** Causes of concern without a recommendation. */
export const bareCauses = <Finding extends ReportFinding>({
  findings,
}: {
  findings: readonly Finding[];
}): readonly Finding[] =>
  findings.filter(({ id, kind }) => kind === "cause-of-concern" && !findings.some(({ parentId }) => parentId === id));

/** The day, the ties of each force's reasons for Engage that are words so far, and the number to confirm. */
export function publicationFields({ inspection, day, forces }: ToPublish, today: CalendarDate): readonly FieldSpec[] {
  const bare = bareCauses(inspection).length;
  const ties = forces.flatMap(({ id: forceId, spell }) => {
    const heads = inspection.findings.filter((finding) => finding.forceId === forceId && finding.parentId === null);
    const reasons = spell?.reasons.filter(({ findingId, endedOn }) => findingId === null && endedOn === null) ?? [];
    if (heads.length === 0 || reasons.length === 0) return [];
    const name = inspection.forces.find(({ id }) => id === forceId)?.name ?? "The force";
    return [
      {
        is: "heading",
        name: `engage-${forceId}`,
        label: `${name} is in Engage`,
        hint: "Say which finding each reason turned out to be. That finding is in Engage from the day of publication.",
      } as const,
      ...reasons.map(
        ({ id, wording }): FieldSpec => ({
          is: "select",
          name: tieField(id),
          label: wording,
          optional: true,
          empty: "Leave it as words",
          options: heads.map((head) => ({ value: head.id, label: excerpt(head.text, 90) })),
        }),
      ),
    ];
  });
  return [
    {
      is: "date",
      name: "on",
      label: "Day of publication",
      latest: today,
      value: day,
      hint: inspection.reportDay ? "As the report gives it." : undefined,
    },
    ...ties,
    ...(bare > 0
      ? [
          {
            is: "confirm",
            name: "confirmedBare",
            label: `Publish ${bare === 1 ? "1 cause of concern" : `${bare} causes of concern`} without a recommendation`,
            value: String(bare),
          } as const,
        ]
      : []),
    ...(inspection.comments.unanswered > 0
      ? [
          {
            is: "confirm",
            name: "confirmedUnanswered",
            label: `Publish with ${counted(inspection.comments.unanswered, "comment")} on accuracy not answered`,
            value: String(inspection.comments.unanswered),
          } as const,
        ]
      : []),
  ];
}
