import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { excerpt } from "@/lib/domain/excerpt";
import type { Says } from "@/lib/domain/reassessment/reassessment";
import { words } from "@/lib/words/words";

interface Said {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly says: Says;
  readonly note: string | null;
}

/** What a report says of earlier findings, one row each; `deed` is what can be done about a row. */
export const Reassessments = ({ said, deed }: { said: readonly Said[]; deed?: (one: Said) => ReactNode }) => (
  <DataTable
    caption="What the report says of earlier findings"
    hideCaption
    columns={[{ head: "Finding" }, { head: "Says" }, { head: "In its words" }, ...(deed ? [{ head: "Change" }] : [])]}
    rows={said.map((one) => ({
      key: one.id,
      cells: [
        <span key="finding">
          <Link href={`/findings/${one.reference}`}>{one.reference}</Link>{" "}
          <span className="published font-normal">{excerpt(one.text, 140)}</span>
        </span>,
        words.reassessment.says[one.says].name,
        one.note ?? <span className="quiet">nothing more</span>,
        ...(deed ? [deed(one)] : []),
      ],
    }))}
  />
);
