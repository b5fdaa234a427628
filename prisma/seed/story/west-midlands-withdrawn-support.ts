import { approveDate, assurance, evidence, progress, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import type { Step } from "@/prisma/seed/step";

const finding = "WMP-2023-008";
const lead = "WMP investigations";

/** Why a victim withdraws support: off track, past its date, and a new date that waits for the sponsor. */
export const withdrawnSupport: readonly Step[] = [
  allocates("2024-01-08", "WMP coordinator", finding, lead, "WMP crime"),
  does(
    "2024-01-22",
    lead,
    finding,
    target("2024-05-31", "A field in the case system, and training for those who fill it in."),
  ),
  does("2024-01-24", "WMP coordinator", finding, approveDate),
  does(
    "2024-03-28",
    lead,
    finding,
    progress("some-issues", "The field is designed. The supplier gives no date for it."),
  ),
  does(
    "2024-05-28",
    lead,
    finding,
    progress(
      "off-track",
      "The supplier’s release slipped to the autumn. Reasons are written in the log by hand, and not always.",
      ["Sample fifty logs for a written reason.", "2024-07-31"],
    ),
  ),
  does(
    "2024-07-09",
    lead,
    finding,
    evidence(
      "shared",
      "case-file-audit",
      "Reasons for withdrawing support: sample of 30",
      "Thirty cases closed in May: 17 have a reason that could be audited.",
      ["2024-05-01", "2024-05-31"],
    ),
  ),
  does(
    "2024-07-11",
    "WMP pcc",
    finding,
    assurance(
      "not-assured",
      "Thirteen of thirty victims’ reasons cannot be found. A form on paper would do until the system is there.",
    ),
  ),
  does(
    "2024-09-24",
    lead,
    finding,
    target(
      "2024-11-30",
      "The supplier’s release is booked for 4 November; two weeks of training follow.",
      "technology",
    ),
  ),
];
