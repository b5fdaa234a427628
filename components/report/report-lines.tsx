import type { Review } from "@/lib/domain/report-review/review";

/** Which draft each line belongs to, the first that claims it. */
function claims({ findings, judgments, changes }: Review): ReadonlyMap<number, { key: string; keep: boolean }> {
  const claimed = new Map<number, { key: string; keep: boolean }>();
  for (const { key, keep, lines } of [...findings, ...judgments, ...changes]) {
    if (!lines) continue;
    for (let line = lines[0]; line <= lines[1]; line += 1) if (!claimed.has(line)) claimed.set(line, { key, keep });
  }
  return claimed;
}

/**
 * The report in numbered lines, as the inspectorate wrote it; what was recognised is marked and leads to its draft. Empty
 * lines count, so that numbers stay what they are, and show none.
 */
export const ReportLines = ({ lines, review }: { lines: readonly string[]; review: Review }) => {
  const claimed = claims(review);
  return (
    <ol className="report-lines published">
      {lines.map((line, at) => {
        const number = at + 1;
        const claim = claimed.get(number);
        return (
          <li
            key={number}
            id={`line-${number}`}
            value={number}
            data-line={number}
            className={line.trim() === "" ? "blank-line" : undefined}
          >
            {claim ? (
              <a href={`#${claim.key}`} className={claim.keep ? "recognised" : "recognised recognised-off"}>
                {line}
              </a>
            ) : (
              line
            )}
          </li>
        );
      })}
    </ol>
  );
};
