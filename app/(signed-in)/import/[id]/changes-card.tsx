import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { OutlinedChange } from "@/lib/domain/register-import/changes";

import { counted } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import { words } from "@/lib/words/words";

const MOST = 100;
const FEW = 10;

/** What a file changes of findings that the register has, beside their dates: nothing of it is recorded unseen. */
export const ChangesCard = ({
  changes,
  beside,
}: {
  changes: readonly OutlinedChange[];
  /** How many date moves are listed before it. */
  beside: number;
}) => (
  <Card
    title={`${counted(changes.length, beside > 0 ? "other change" : "change")} to findings that the register has`}
    intro="Each is in the history of its finding afterwards."
  >
    <Disclosure summary="From what to what" open={changes.length <= FEW}>
      <DataTable
        caption="Changes"
        hideCaption
        small
        columns={[{ head: "Row" }, { head: "Finding" }, { head: "What" }, { head: "From" }, { head: "To" }]}
        rows={changes.slice(0, MOST).map((change, at) => {
          const { what, from, to } = words.import.change(change);
          return {
            key: `${change.row} ${what} ${at}`,
            cells: [
              `Row ${rowNumber(change.row)}`,
              <Link key="finding" href={`/findings/${change.reference}`}>
                {change.reference}
              </Link>,
              what,
              from,
              to,
            ],
          };
        })}
      />
      {changes.length > MOST && (
        <p className="small quiet">
          The first {MOST} of {changes.length.toLocaleString("en-GB")}.
        </p>
      )}
    </Disclosure>
  </Card>
);
