import { HistoryList } from "@/components/finding/history-list";
import { VerifyHistory } from "@/components/finding/verify-history";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import { may } from "@/lib/domain/policy";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { toEntry } from "../../../history-entry";
import { verify } from "../actions";
import { HISTORY_KINDS, type HistoryKind, historyKindLabel, isOfKind } from "./history-kinds";

/** Everything that happened, as far as the asker's audience goes, newest first; by kind, and in full on request. */
export const HistoryCard = ({
  actor,
  view,
  kind,
  unknown,
}: {
  actor: Actor;
  view: FindingView;
  kind: HistoryKind | null;
  /** What the address asks for that is no kind of event. */
  unknown: string | null;
}) => {
  const page = `/findings/${view.summary.reference}`;
  const { total, kinds, matching, events } = view.history;
  const there = HISTORY_KINDS.filter((one) => kinds.some((other) => isOfKind(one, other)));
  const address = (parameters: Record<string, string>) => `${page}?${new URLSearchParams(parameters)}#history`;
  return (
    <Card title="History" id="history" folds aside={counted(total, "event")}>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <VerifyHistory action={verify.bind(null, view.summary.reference)} />
        {total > 0 && (
          <Link className="small print:hidden" href={`/as-at/findings/${view.summary.reference}`}>
            As it stood on a day
          </Link>
        )}
        {total > 0 && may(actor, "ask for a redaction", { on: "force", forceId: view.summary.forceId }) && (
          <Link className="small print:hidden" href={`${page}/redact`}>
            Ask for a redaction
          </Link>
        )}
      </div>
      {there.length > 1 && (
        <nav className="flex flex-wrap gap-2 print:hidden" aria-label="Events by kind">
          <Link className="chip" href={`${page}#history`} aria-current={kind === null ? "true" : undefined}>
            All
          </Link>
          {there.map((one) => (
            <Link
              key={one}
              className="chip"
              href={address({ history: one })}
              aria-current={kind === one ? "true" : undefined}
            >
              {historyKindLabel(one)}
            </Link>
          ))}
        </nav>
      )}
      {unknown && <p className="small">{words.register.unknownHistory(unknown)}</p>}
      <HistoryList entries={events.map(toEntry)} />
      {events.length < matching && (
        <p>
          <Link href={address({ ...(kind && { history: kind }), events: "all" })}>Show all {matching} events</Link>
        </p>
      )}
    </Card>
  );
};
