import { Card } from "@/components/ui/card";
import { HOLDS_FOR } from "@/lib/domain/evidence/holds";
import { countDays } from "@/lib/format/dates";

/** The long view of a force, and what is at hand before inspectors come. */
export const BeforeTheyComeHelp = () => (
  <Card title="The long view, and before they come" id="before-they-come">
    <p className="measure">
      The page of a force draws every cause of concern from its publication to its closing. The triangle beside one
      folds its recommendations out; a dotted line leads from an earlier finding to the one that repeats it. What is
      drawn is taken as a picture, with its day and its source under it: as SVG for any size, or as PNG.
    </p>
    <p className="measure">
      “Before they come”, on the same page and on a revisit that is planned, asks for the themes of an inspection and
      the days of its fieldwork. It shows everything ever found on them in the force, what is published of other forces,
      and for each note of evidence whether it still holds: the last day of its period is at most {countDays(HOLDS_FOR)}{" "}
      before the fieldwork begins, and not before the fieldwork that found what it is to answer. A note without a period
      does not say of when it is. It is a working paper, drawn anew each time, on the screen, on paper, in Word and in
      Excel; nobody issues it.
    </p>
  </Card>
);
