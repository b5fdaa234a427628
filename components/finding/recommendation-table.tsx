import { SortHead } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Progress } from "@/lib/domain/progress/lists";
import { theBody } from "@/lib/format/policing-body";
import { AssuranceTag } from "./assurance-tag";
import { BeforeReopening } from "./before-reopening";
import { ProgressTag } from "./progress-tag";
import { StatusTag } from "./status-tag";
import { type TargetFacts, targetInWords } from "./target";
import { TargetLine } from "./target-line";
import { Unconfirmed } from "./unconfirmed";

export interface RecommendationRow extends TargetFacts {
  reference: string;
  href: string;
  text: string;
  unconfirmed: boolean;
  progress: Progress | null;
  hasOwner: boolean;
  assurance: Assurance;
}

/** The recommendations of a cause of concern, whole, each with its own three voices. */
export const RecommendationTable = ({
  rows,
  today,
  body = "PCC",
}: {
  rows: readonly RecommendationRow[];
  today: CalendarDate;
  body?: string;
}) => (
  <>
    <table className="table cards register">
      <caption className="sr-only">Recommendations</caption>
      <thead>
        <tr>
          <SortHead head="As published" />
          <SortHead head="Progress" sub="the force" />
          <SortHead head="Assurance" sub={theBody(body)} />
          <SortHead head="Status" sub="HMICFRS" />
          <SortHead head="Target" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <td className="as-published">
              <span className="published">{`${row.text} `}</span>
              <br />
              <Link className="small" href={row.href}>
                {row.reference}
              </Link>{" "}
              {row.unconfirmed && <Unconfirmed />} {row.illustrative.length > 0 && <Illustrative />}
            </td>
            <td data-label="Progress">
              <ProgressTag progress={row.progress} hasOwner={row.hasOwner} />
              <BeforeReopening is={row.beforeReopening.progress} />
            </td>
            <td data-label="Assurance">
              <AssuranceTag assurance={row.assurance} />
              <BeforeReopening is={row.beforeReopening.assurance} />
            </td>
            <td data-label="Status">
              <StatusTag status={row.status} />
            </td>
            <td data-label="Target" className="target">
              <TargetLine target={targetInWords(row, today)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
