import { gradeCounts, kindCounts } from "@/components/inspection/counts";
import { ReportFindings } from "@/components/inspection/report-findings";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { DraftToPublish } from "@/lib/data/queries/draft-to-publish";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Lists } from "@/lib/domain/list/lists";
import { referenceOf } from "@/lib/domain/written";

/** "WMP-2024-003 to WMP-2024-009, when published in 2024". */
function references(code: string, last: number, count: number, day: CalendarDate): string {
  const year = day.slice(0, 4);
  const first = referenceOf("finding", code, year, last + 1);
  const span = count === 1 ? first : `${first} to ${referenceOf("finding", code, year, last + count)}`;
  return `${span}, when published in ${year}`;
}

/** What publication will do, force by force. */
export const WhatIsPublished = ({
  draft: { inspection, day, forces },
  lists,
}: {
  draft: DraftToPublish;
  lists: Lists;
}) =>
  inspection.forces.map(({ id, name }) => {
    const findings = inspection.findings.filter(({ forceId }) => forceId === id);
    const judgments = inspection.judgments.filter(({ forceId }) => forceId === id);
    const force = forces.find((one) => one.id === id);
    return (
      <Card key={id} title={name}>
        <SummaryList
          wide
          facts={[
            { term: "Findings", value: kindCounts(findings.map(({ kind }) => kind)).join(", ") || "none" },
            ...(force && findings.length > 0
              ? [
                  {
                    term: "References",
                    value: references(
                      force.code,
                      force.lastNumbers.get(Number(day.slice(0, 4))) ?? 0,
                      findings.length,
                      day,
                    ),
                  },
                ]
              : []),
            {
              term: "Judgments",
              value:
                gradeCounts(
                  judgments.map(({ grade }) => grade),
                  lists.grades,
                ).join(", ") || "none",
            },
          ]}
        />
        {findings.length > 0 && <ReportFindings rows={findings} themes={lists.themes} />}
      </Card>
    );
  });
