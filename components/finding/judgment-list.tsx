import { DataTable } from "@/components/ui/data-table";
import { Illustrative } from "@/components/ui/illustrative";
import type { Grade } from "@/lib/domain/inspection/inspection";
import type { Entry } from "@/lib/domain/list/lists";
import { words } from "@/lib/words/words";
import { JudgmentTag } from "./judgment-tag";
import { Unconfirmed } from "./unconfirmed";

export interface JudgmentCell {
  grade: Grade;
  stands?: boolean;
  illustrative?: boolean;
  /** Entered by the force. No inspector confirms grades, so it stays marked. */
  unconfirmed?: boolean;
}

/** Judgments by area and round, with the caveat on comparing them. A missing cell has no grade in that round, most often because it was no question of it; one round makes a plain list. */
export const JudgmentList = ({
  rounds,
  areas,
  grades,
  caption = "Judgments by area and round",
}: {
  rounds: readonly string[];
  areas: readonly { area: string; cells: readonly (JudgmentCell | null)[] }[];
  grades: readonly Entry[];
  caption?: string;
}) => (
  <div className="stack">
    <DataTable
      caption={caption}
      hideCaption
      columns={[{ head: "Area" }, ...rounds.map((round) => ({ head: round }))]}
      rows={areas.map(({ area, cells }) => ({
        key: area,
        cells: [
          area,
          ...rounds.map((round, at) => {
            const cell = cells[at];
            return cell ? (
              <span key={round}>
                <JudgmentTag grade={cell.grade} grades={grades} stands={cell.stands} />{" "}
                {cell.unconfirmed && <Unconfirmed />} {cell.illustrative && <Illustrative />}
              </span>
            ) : (
              <span key={round} className="quiet">
                <span aria-hidden="true">–</span>
                <span className="sr-only">no grade in this inspection</span>
              </span>
            );
          }),
        ],
      }))}
    />
    <p className="small quiet">
      {words.inspection.gradesCaveat}
      {areas.some(({ cells }) => rounds.some((_, at) => !cells[at])) &&
        " A dash: not a question of that inspection, or not graded in it."}
    </p>
  </div>
);
