import type { Sort } from "@/lib/domain/finding/register-filter";

/** Each order of the register in words, one way and the other: what stands first. */
export const ORDER_LABELS: Record<Sort, { readonly ascending: string; readonly descending: string }> = {
  reference: { ascending: "Reference", descending: "Reference, latest year first" },
  progress: { ascending: "Progress, off track first", descending: "Progress, delivered first" },
  assurance: { ascending: "Assurance, not assured first", descending: "Assurance, assured first" },
  status: { ascending: "Status, Engage first", descending: "Status, closed first" },
  owner: { ascending: "Owner, A to Z", descending: "Owner, Z to A" },
  target: { ascending: "Target, earliest first", descending: "Target, latest first" },
  updated: { ascending: "Last update, oldest first", descending: "Last update, newest first" },
};
