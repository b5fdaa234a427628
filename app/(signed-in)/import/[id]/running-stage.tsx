import { Card } from "@/components/ui/card";
import { RefreshSoon } from "./refresh-soon";

/** How far an import is. The page asks again by itself, with and without scripts. */
export const RunningStage = ({ done, total }: { done: number; total: number }) => {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <Card>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <RefreshSoon />
      <p role="status">
        {done === 0 ? "Reading the register and preparing." : `${percent}% written.`} It is recorded all at once at the
        end; you can leave this page and come back.
      </p>
      <progress
        className="h-3 w-full max-w-xl appearance-none overflow-hidden rounded-md border border-line bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
        max={total || 1}
        value={done}
        aria-label="How far the import is"
      >
        {percent}%
      </progress>
    </Card>
  );
};
