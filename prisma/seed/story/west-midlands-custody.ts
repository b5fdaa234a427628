import { close } from "@/prisma/seed/deeds";
import { does } from "@/prisma/seed/doing";
import { publishes, type WrittenFinding } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

const area = (text: string): WrittenFinding => ({
  kind: "area-of-concern",
  theme: "Custody",
  illustrative: true,
  text,
});
const NOTE =
  "Four long-standing areas of concern in custody were concluded when the causes of concern were revisited; which ones, no text says.";

/**
 * Four long-standing areas of concern in custody were concluded in July 2024. No text gives their wording or the report
 * they came from, so this report and its day stand in for it. WMP-2020-001 to 004.
 */
export const westMidlandsCustody: readonly Step[] = [
  publishes("2020-02-11", {
    force: "west-midlands",
    title: "Unannounced inspection of police custody suites in the West Midlands",
    type: "custody",
    illustrative: true,
    findings: [
      area("The force does not assure itself that all use of force in custody is justified and recorded."),
      area("Reviews of detention are not always carried out on time or explained to the detained person."),
      area("Children and vulnerable adults wait too long for an appropriate adult."),
      area("Risk assessments before release do not always say how a vulnerable person gets home safely."),
    ],
  }),
  ...["WMP-2020-001", "WMP-2020-002", "WMP-2020-003", "WMP-2020-004"].map((reference) =>
    does("2024-07-23", "inspector", reference, close("revisit", NOTE, null)),
  ),
];
