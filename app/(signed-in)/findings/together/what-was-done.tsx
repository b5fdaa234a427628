import { References } from "@/components/finding/references";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { DeedName } from "@/lib/domain/together/deed";
import type { Judged } from "@/lib/domain/together/judged";
import { counted } from "@/lib/format/lists";
import { doneOf, refusedOf } from "./same";
import { DEED_WORDS } from "./words";

/** Done, and not done with the reason in words; each finding a link. */
export const WhatWasDone = ({ deed, judged }: { deed: DeedName; judged: readonly Judged[] }) => {
  const done = doneOf(judged);
  const refused = refusedOf(judged, deed);
  const count = judged.length - done.length;
  return (
    <>
      <Flash title={done.length > 0 ? DEED_WORDS[deed].done(counted(done.length, "finding")) : "Nothing was done"}>
        {count > 0 && `${counted(count, "finding")} refused: the reasons stand below.`}
      </Flash>
      <PageHeader
        title={
          count === 0
            ? "All done"
            : `${done.length.toLocaleString("en-GB")} of ${judged.length.toLocaleString("en-GB")} done`
        }
        trail={[{ href: "/findings", label: "Findings" }]}
        below="Each by a decision of its own, in the history of its finding."
      />
      {refused.length > 0 && (
        <Card title={`Not done: ${counted(count, "finding")}`}>
          <ul className="entries">
            {refused.map(({ says, references }) => (
              <li key={says}>
                <p className="measure">{says}</p>
                <p className="small">
                  <References all={references} />
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {done.length > 0 && (
        <Card title={`Done: ${counted(done.length, "finding")}`}>
          <p>
            <References all={done} />
          </p>
        </Card>
      )}
      <Buttons>
        <ButtonLink href="/findings" weight="first">
          Back to the findings
        </ButtonLink>
        <ButtonLink href="/findings/together/earlier">All that you did many at once</ButtonLink>
      </Buttons>
    </>
  );
};
