import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { counted, joined } from "@/lib/format/lists";
import type { ClosingAnswer } from "@/lib/usecases/close-together";
import { wordRefusal } from "@/lib/words/word-refusal";

/** What became of each that was confirmed in one press: those not closed each with the reason. */
export const WhatWasClosed = ({ answer: { results } }: { answer: ClosingAnswer }) => {
  const closed = results.filter(({ refusal }) => refusal === null);
  return (
    <>
      {closed.length > 0 && (
        <Flash title={`Closed: ${joined(closed.map(({ reference }) => reference))}`}>
          Each by a decision of its own.
        </Flash>
      )}
      {closed.length < results.length && (
        <Notice tone="warn" title={`${counted(results.length - closed.length, "finding")} not closed`}>
          <ul>
            {results.map(
              ({ one, reference, refusal }) =>
                refusal && (
                  <li key={one}>
                    <Link href={`/findings/${reference}`}>{reference}</Link>: {wordRefusal(refusal, "close").text}
                  </li>
                ),
            )}
          </ul>
        </Notice>
      )}
    </>
  );
};
