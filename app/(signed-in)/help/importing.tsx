import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";

/** How a spreadsheet comes into the register, and out of it again. */
export const ImportingHelp = () => (
  <Card
    title="Importing a register"
    id="importing"
    intro="A spreadsheet is read, checked and only then recorded. What it says is shown before anything counts, and what is asked is asked once."
  >
    <SummaryList
      wide
      facts={[
        {
          term: "Several sheets",
          value:
            "Sheets that have the same columns are read in one go, as one table; each other sheet is named with why it is left alone. Numbers that begin anew on each sheet are kept. You can read one sheet by itself instead. Once an import is recorded, its page offers the rest of the workbook, from the same upload.",
        },
        {
          term: "A row that is no finding",
          value:
            "Titles, totals and the key are left alone and said once. Rows of actions below a finding become its plan; their dates and owners are never the finding’s.",
        },
        {
          term: "The same file again",
          value: "What the register has is recognised and stays; only what is new or differs is shown.",
        },
        {
          term: "Taking an import back",
          value:
            "Whoever imported a file can take it back from its page. Its findings leave the counts as recorded in error and stay in the history. What somebody has worked on since is named and stays, and so do findings that an inspector confirmed or closed. A large import goes a piece at a time: should it be broken off, take it back again and it goes on with the rest.",
        },
      ]}
    />
  </Card>
);
