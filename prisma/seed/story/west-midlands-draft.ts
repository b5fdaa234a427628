import { by, drafts } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

/** An inspection that is not published: only the inspectorate sees that there is one. */
export const westMidlandsDraft: readonly Step[] = [
  drafts("2024-09-16", {
    force: "west-midlands",
    title: "Custody inspection, West Midlands, autumn 2024",
    type: "custody",
    fieldwork: ["2024-09-02", "2024-09-13"],
    illustrative: true,
    findings: [
      {
        kind: "area-for-improvement",
        theme: "Custody",
        illustrative: true,
        text: "The force should make sure that detained people are offered outside exercise.",
      },
      {
        kind: "recommendation",
        theme: "Custody",
        deadline: by("2025-03-31"),
        illustrative: true,
        text: "By 31 March 2025, the force should make sure that every custody record says why a detained person was searched.",
      },
    ],
  }),
];
