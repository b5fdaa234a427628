import type { ReactNode } from "react";

export interface Fact {
  term: string;
  value: ReactNode;
  /** A link that changes it, on a page that sums up before confirming. */
  change?: { href: string; label: string };
}

/** Facts as term and value. `wide` is for the summary before a decision; otherwise close together, for a side column. */
export const SummaryList = ({ facts, wide = false }: { facts: readonly Fact[]; wide?: boolean }) =>
  wide ? (
    <dl className="facts-wide">
      {facts.map(({ term, value, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {change && (
            <dd>
              <a href={change.href}>
                Change<span className="sr-only"> {change.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  ) : (
    <dl className="facts">
      {facts.flatMap(({ term, value }) => [
        <dt key={`${term} term`}>{term}</dt>,
        <dd key={`${term} value`}>{value}</dd>,
      ])}
    </dl>
  );
