import { Card } from "@/components/ui/card";
import type { OrderState } from "@/lib/domain/register-import/outline";
import { words } from "@/lib/words/words";
import { RefreshSoon } from "./refresh-soon";

/** How far an import is. The page asks again by itself, with and without scripts. */
export const RunningStage = ({ done, total, order }: { done: number; total: number; order: OrderState }) => {
  const isWritten = order === "being-done" && done > 0;
  const percent = total === 0 || !isWritten ? 0 : Math.floor((done / total) * 100);
  return (
    <Card>
      <p role="status">{isWritten ? `${percent}% written.` : words.import.order[order]}</p>
      {order === "being-done" && (
        <progress
          className="h-3 w-full max-w-xl appearance-none overflow-hidden rounded-md border border-line bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
          max={total || 1}
          value={isWritten ? done : 0}
          aria-label="How far the import is"
        >
          {percent}%
        </progress>
      )}
      <p className="small quiet">
        It is recorded all at once at the end, or not at all. You can leave this page and come back.
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <RefreshSoon />
    </Card>
  );
};
