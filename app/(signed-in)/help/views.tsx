import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { words } from "@/lib/words/words";

/** How the list of findings is filtered, and what a saved view is. */
export const ViewsHelp = () => (
  <Card title="Filters and views" id="views">
    <div className="measure">
      <p>
        What the list of findings shows stands in its address: filters, order, how many a page lists. Each filter that
        is on has a chip under the filters; pressing it takes that filter off. Dates are asked for by the day on which a
        finding was published, its published deadline, its target, its last update, or since when its status is what it
        is; either end can be left open.
      </p>
      <p>
        “Keep as a view” gives all that a name. A view is yours alone, or everybody’s in your organisation where{" "}
        {words.people.who(["force-coordinator", "policing-body", "inspector"])} shares it. It shows what is so when it
        is opened, and to each only what they may see. You can begin with one whenever you open Findings; “Everything”
        is one press away.
      </p>
      <p>
        “Download” above a list gives it as CSV or Excel: all that the filters show, on every page, with the columns
        that stand there or with all there are (of findings: the latest words, the sponsor, the theme, why each target
        was moved, how late). Excel has real days and numbers; in neither is a cell a formula: in CSV an apostrophe
        stands before what a spreadsheet would take for one. Each row says its day and marking. That you took it is
        recorded. Power BI, Excel and other programs can read the register by themselves, with a token:{" "}
        <Link href="/programs">data for programs</Link>.
      </p>
      <p>
        A pack can be of what a view shows on the day of issue: choose it under “Findings” where a pack is begun. Such a
        pack follows no other, and holds no section 55 responses. Where the view was dropped, the pack says so and none
        is issued.
      </p>
    </div>
  </Card>
);
