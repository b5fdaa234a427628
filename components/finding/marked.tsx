import type { ReactNode } from "react";
import { Illustrative } from "@/components/ui/illustrative";
import type { IllustrativePart } from "@/lib/domain/finding/illustrative";

/** One part of a finding in a list, with the mark beside it where that part is illustrative. */
export const Marked = ({
  part,
  of,
  children,
}: {
  part: IllustrativePart;
  of: { readonly illustrative: readonly IllustrativePart[] };
  children: ReactNode;
}) => (
  <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 min-[74rem]:flex-col min-[74rem]:items-start">
    {children}
    {of.illustrative.includes(part) && <Illustrative />}
  </div>
);
