import type { ReactNode } from "react";
import { Illustrative } from "@/components/ui/illustrative";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";
import { words } from "@/lib/words/words";

/** One part of a finding in a list, with the marks beside it: given before the finding was reopened, illustrative. */
export const Marked = ({
  part,
  of,
  children,
}: {
  part: IllustrativePart;
  of: {
    readonly illustrative: readonly IllustrativePart[];
    readonly beforeReopening: { readonly progress: boolean; readonly assurance: boolean };
  };
  children: ReactNode;
}) => (
  <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 min-[74rem]:flex-col min-[74rem]:items-start">
    {children}
    {(part === "progress" || part === "assurance") && of.beforeReopening[part] && (
      <span className="small quiet">{words.progress.beforeReopening}</span>
    )}
    {of.illustrative.includes(part) && <Illustrative />}
  </div>
);
