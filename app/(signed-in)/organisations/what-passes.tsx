import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { PASSES, type SuccessionCase } from "@/lib/domain/succession/succession";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

/** The rehearsal: what would pass to the successor, in numbers, and what becomes of each. */
export const WhatPasses = ({ succession }: { succession: SuccessionCase }) => {
  const { ending, successor, passing, oversees, overseenBy } = succession;
  const { passes, passesOpen, passesClosed } = words.succession;
  const counts = [
    ["open", passing.open.length, passesOpen] as const,
    ["closed", passing.closed, passesClosed] as const,
    ...PASSES.map((one) => [one, passing[one], passes[one]] as const),
  ];
  const lines = counts.filter(([, many]) => many > 0).map(([key, many, says]) => [key, says(many)] as const);
  const none = counts.filter(([, many]) => many === 0).map(([, , says]) => says(0)[0].replace(/^0 /, ""));
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
      {lines.length > 0 ? (
        <DataTable
          caption="What passes"
          hideCaption
          columns={[{ head: "What" }, { head: "What becomes of it" }]}
          rows={lines.map(([key, [what, then]]) => ({ key, cells: [what, then] }))}
        />
      ) : (
        <p>Nothing is recorded for it that would pass.</p>
      )}
      {none.length > 0 && lines.length > 0 && <p className="small quiet">None of these: {joined(none)}.</p>}
    </>
  );
};
