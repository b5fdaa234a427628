import type { ReactNode } from "react";
import { HistoryList } from "@/components/finding/history-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { HistoryEvent } from "@/lib/data/queries/history";
import { counted } from "@/lib/format/lists";
import { toEntry } from "../history-entry";

/** What happened to lists: every name that an entry ever had stands here. */
export const ListHistory = ({ history, above }: { history: readonly HistoryEvent[]; above?: ReactNode }) => (
  <Card title="History" aside={counted(history.length, "event")}>
    {above}
    {history.length > 0 ? (
      <HistoryList entries={history.map((event) => toEntry(event))} />
    ) : (
      <EmptyState title="Nothing yet">What is added, renamed, moved or ended stands here, with who did it.</EmptyState>
    )}
  </Card>
);
