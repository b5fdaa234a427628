import type { FieldSpec } from "@/components/form/field-spec";
import type { DraftToPublish } from "@/lib/data/queries/draft-to-publish";
import type { InspectionView, ReportFinding } from "@/lib/data/queries/inspection-view";
import type { CalendarDate } from "@/lib/domain/calendar";
import { excerpt } from "@/lib/domain/excerpt";
import { tieField } from "@/lib/forms/inspection-publication";

/** Causes of concern without a recommendation. */
export const bareCauses = ({ findings }: InspectionView): readonly ReportFinding[] =>
  findings.filter(({ id, kind }) => kind === "cause-of-concern" && !findings.some(({ parentId }) => parentId === id));

/** The day, the ties of each force's reasons for Engage that are words so far, and the number to confirm. */
export function publicationFields(
  { inspection, day, forces }: DraftToPublish,
  today: CalendarDate,
): readonly FieldSpec[] {
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
  ];
}
