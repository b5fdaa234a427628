import { Card } from "@/components/ui/card";

/** What becomes of a force or a policing body that ends, and who says so. */
export const SuccessionHelp = () => (
  <Card title="Forces and bodies that end" id="succession">
    <p className="measure">
      Forces merge, commissioners end, mayors take over. The inspectorate’s administrator says it on one page, on the
      day or later: which one ends, and which one comes after it. The page first shows what would pass, in numbers; a
      second press does it, once and for good.
    </p>
    <ul className="measure list-disc space-y-1 pl-5">
      <li>
        What is open goes on with the successor: references, dates, clocks, submissions, responses and history. Nothing
        is decided by it.
      </li>
      <li>The people have the same posts and roles there, and sign in again. Tokens of programs end.</li>
      <li>
        The old name stays in the history and is found. The successor’s pages, packs and figures count what was recorded
        for it, and say so.
      </li>
      <li>
        Nothing new begins for a force that has ended: no report, spell, level, pack or import. A spell in Engage that
        was open goes on until an inspector ends it.
      </li>
      <li>Verify reads both histories and says at which entry they meet.</li>
    </ul>
  </Card>
);
