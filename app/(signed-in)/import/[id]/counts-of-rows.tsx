import { Figures } from "@/components/ui/figures";
import type { PlanCounts } from "@/lib/domain/register-import/plan";

/** What becomes of the rows of a file, at a glance: what recording it would do or, once it is `done`, did. */
export const CountsOfRows = ({ counts, done = false }: { counts: PlanCounts; done?: boolean }) => {
  const figure = (value: number, label: string, alarm = false) => ({
    value: value.toLocaleString("en-GB"),
    label,
    alarm,
  });
  return (
    <Figures
      row
      figures={[
        figure(counts.create, done ? "recorded" : "to record"),
        figure(counts.update, done ? "changed" : "to change"),
        figure(counts.unchanged, "unchanged"),
        figure(counts.differing, "differ, and stay"),
        figure(counts.moves, counts.moves === 1 ? "date move" : "date moves"),
        figure(
          counts.closures,
          `${counts.closures === 1 ? "closure" : "closures"} ${done ? "proposed" : "to propose"}`,
        ),
        ...(counts.actions > 0
          ? [figure(counts.actions, counts.actions === 1 ? "action of a plan" : "actions of plans")]
          : []),
        figure(counts.skipped, "left alone"),
        figure(counts.errors, counts.errors === 1 ? "row with an error" : "rows with errors", counts.errors > 0),
      ]}
    />
  );
};
