import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PASSES, type SuccessionCase } from "@/lib/domain/succession/succession";
import { words } from "@/lib/words/words";

/** The rehearsal: what would pass to the successor, in numbers, and what becomes of each. */
export const WhatPasses = ({ succession }: { succession: SuccessionCase }) => {
  const { ending, successor, passing, oversees, overseenBy } = succession;
  const { passes, passesOpen, passesClosed } = words.succession;
  const lines = [
    ["open", passesOpen(passing.open.length)] as const,
    ["closed", passesClosed(passing.closed)] as const,
    ...PASSES.map((one) => [one, passes[one](passing[one])] as const),
  ];
  return (
    <>
      {ending.kind === "policing-body" && (
        <p>
          {oversees.length === 0
            ? `${ending.name} oversees no force at present.`
            : `${successor.name} oversees from that day: ${oversees.map(({ name }) => name).join(", ")}.`}
        </p>
      )}
      {overseenBy && !overseenBy.overseesMore && (
        <Notice title={`${overseenBy.name} oversees no other force`}>
          It oversees none after this, and its people read nothing more. End it as well, in favour of the body that
          oversees {successor.name}.
        </Notice>
      )}
      <DataTable
        caption="What passes"
        hideCaption
        columns={[{ head: "What" }, { head: "What becomes of it" }]}
        rows={lines.map(([key, [what, then]]) => ({ key, cells: [what, then] }))}
      />
    </>
  );
};
