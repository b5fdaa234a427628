import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { words } from "@/lib/words/words";

const { evidence: say } = words;

/** What can be done with evidence and its files, and what becomes of a file that is sent. */
export const EvidenceHelp = () => (
  <Card
    title="Evidence and files"
    id="evidence"
    intro="A note says what shows the work. It supports one finding or many, and has as many files as it needs."
  >
    <SummaryList
      wide
      facts={[
        {
          term: "One note for many findings",
          value: (
            <>
              <Link href="/evidence/new">Add evidence</Link> from the library, and tick the findings. On a note that is
              there: “Use it for further findings”.
            </>
          ),
        },
        {
          term: "A newer version",
          value:
            "“Add a newer note” on the older one. It takes its place on the same findings; the older one stays, says by what, and counts no more. What was decided on it stays as it was frozen.",
        },
        {
          term: "Files",
          value: `${say.filesHint} What a file is, its content says; its name is cleaned. Each keeps its SHA-256.`,
        },
        {
          term: "Quarantine",
          value:
            "Where a virus scanner is set up, a file waits until it is found clean: nobody opens it, and no submission rests on it. While the scanner is down it goes on waiting. An infected file is refused for good. Without a scanner the page says so.",
        },
        {
          term: "A file that should not be here",
          value: "“Withdraw a file”: nobody can open it any more. Its name and SHA-256 stay in the history.",
        },
        { term: "Names of people", value: say.personalData },
        {
          term: "Evidence pack",
          value:
            "On a finding (a cause of concern brings those of its recommendations) and on an inspection: a zip of the notes and files that you read, with an index that says of each file whether it is what was recorded.",
        },
      ]}
    />
  </Card>
);
