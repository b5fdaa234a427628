import { StatusTag } from "@/components/finding/status-tag";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { excerpt } from "@/lib/domain/excerpt";
import type { Deadline } from "@/lib/domain/finding/deadline";
import type { Status } from "@/lib/domain/finding/finding";
import type { FindingKind } from "@/lib/domain/finding/kind";
import { type Entry, nameIn } from "@/lib/domain/list/lists";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

export interface ReportFindingRow {
  id: string;
  kind: FindingKind;
  text: string;
  deadline: Deadline;
  /** The key of its theme. */
  theme: string | null;
  parentId: string | null;
  /** The cause of concern of an earlier report that it stands under. */
  earlierCause: { reference: string } | null;
  /** Before publication: what it raises again, and will be linked to. */
  repeats: readonly string[];
  /** Null before publication. */
  reference: string | null;
  status: Status;
  illustrative: boolean;
}

const lineUnder = (
  { reference, kind, deadline, theme, parentId, earlierCause, repeats }: ReportFindingRow,
  themes: readonly Entry[],
): string =>
  [
    reference,
    parentId === null || earlierCause ? inSentence(words.finding.kind[kind].one) : null,
    earlierCause && `under ${earlierCause.reference}`,
    deadline.kind === "none" ? null : words.finding.deadline(deadline, null),
    theme ? inSentence(nameIn(themes, theme)) : null,
    repeats.length > 0 && `will be linked as repeating ${joined(repeats)}`,
  ]
    .filter(Boolean)
    .join(" · ");

const Finding = ({ row, themes, change }: { row: ReportFindingRow; themes: readonly Entry[]; change?: string }) => (
  <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
    <div className="min-w-0 max-w-2xl flex-1 basis-80">
      {row.reference ? (
        <Link className="published" href={`/findings/${row.reference}`}>
          {row.text}
        </Link>
      ) : (
        <span className="published whitespace-pre-line">{row.text}</span>
      )}
      <span className="small quiet block">
        {lineUnder(row, themes)} {row.illustrative && <Illustrative />}
      </span>
    </div>
    {row.reference && <StatusTag status={row.status} />}
    {change && (
      <Link className="small print:hidden" href={`${change}/${row.id}`}>
        Change<span className="sr-only"> {excerpt(row.text, 60)}</span>
      </Link>
    )}
  </div>
);

const LINE = "border-b border-line-2 py-3.5 last:border-0 last:pb-0";

/**
 * Findings in the order of their report, recommendations under their cause of concern; those under a cause of an earlier
 * report have their place among the heads. `change` is the address under
 * which each can be changed, while the report is not published.
 */
export const ReportFindings = ({
  rows,
  themes,
  change,
}: {
  rows: readonly ReportFindingRow[];
  themes: readonly Entry[];
  change?: string;
}) => (
  <ol>
    {rows
      .filter(({ parentId, earlierCause }) => parentId === null || earlierCause !== null)
      .map((head) => {
        const children = rows.filter(({ parentId }) => parentId === head.id);
        return (
          <li key={head.id} className={LINE}>
            <Finding row={head} themes={themes} change={change} />
            {children.length > 0 && (
              <ol className="mt-3 border-l-2 border-line pl-4 sm:ml-2 sm:pl-5" aria-label="Recommendations">
                {children.map((child) => (
                  <li key={child.id} className={`${LINE} first:pt-0`}>
                    <Finding row={child} themes={themes} change={change} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
  </ol>
);
