import { Link } from "@/components/ui/link";
import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import { commandTitle } from "@/lib/words/command-title";

/** What this person can do to one part of the plan, as links under it. */
export const PlanLinks = ({
  theCase,
  reference,
  names,
}: {
  theCase: Case;
  reference: string;
  names: readonly CommandName[];
}) =>
  names.length > 0 && (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      {names.map((name) => (
        <li key={name}>
          <Link href={`/findings/${reference}/${name}`}>{commandTitle(name, theCase)}</Link>
        </li>
      ))}
    </ul>
  );
