import type { ReactNode } from "react";
import type { Assurance } from "@/lib/domain/assurance/lists";
import type { Status } from "@/lib/domain/finding/finding";
import type { Progress } from "@/lib/domain/progress/lists";
import { theBody } from "@/lib/format/policing-body";
import { AssuranceTag } from "./assurance-tag";
import { ProgressTag } from "./progress-tag";
import { StatusTag } from "./status-tag";

const Voice = ({ title, tag, lines = [] }: { title: string; tag: ReactNode; lines?: readonly ReactNode[] }) => (
  <div>
    <h2>{title}</h2>
    {tag}
    {lines.length > 0 && (
      <ul>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are given whole and never reordered
          <li key={at}>{line}</li>
        ))}
      </ul>
    )}
  </div>
);

/** Three opinions side by side, in this order always. `body` is the policing body's own label ("PCC"); lines say who, when and what else. */
export const Voices = ({
  progress,
  hasOwner,
  assurance,
  status,
  confirmed = true,
  body = "PCC",
  progressLines,
  assuranceLines,
  statusLines,
}: {
  progress: Progress | null;
  hasOwner: boolean;
  assurance: Assurance;
  status: Status;
  /** Whether the status is HMICFRS’s own word: of a finding that only its force recorded, it is not yet. */
  confirmed?: boolean;
  body?: string;
  progressLines?: readonly ReactNode[];
  assuranceLines?: readonly ReactNode[];
  statusLines?: readonly ReactNode[];
}) => (
  <section className="voices" aria-label="The three voices">
    <Voice
      title="Progress, says the force"
      tag={<ProgressTag progress={progress} hasOwner={hasOwner} />}
      lines={progressLines}
    />
    <Voice
      title={`Assurance, says ${theBody(body)}`}
      tag={<AssuranceTag assurance={assurance} />}
      lines={assuranceLines}
    />
    <Voice
      title={confirmed ? "Status, says HMICFRS" : "Status, as the force recorded it"}
      tag={<StatusTag status={status} />}
      lines={statusLines}
    />
  </section>
);
