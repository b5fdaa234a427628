"use client";

import { useEffect } from "react";

const lineOf = (node: Node | null): number | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  const line = element?.closest<HTMLElement>("[data-line]")?.dataset.line;
  return line ? Number(line) : null;
};

/** Puts the lines that are selected in the report into the two fields of the form that adds them. Without scripts one types the numbers. */
export const ChooseLines = ({ from, to }: { from: string; to: string }) => {
  useEffect(() => {
    const onSelection = () => {
      const selection = document.getSelection();
      const ends = [lineOf(selection?.anchorNode ?? null), lineOf(selection?.focusNode ?? null)];
      const [a, b] = ends;
      if (!selection || selection.isCollapsed || a == null || b == null) return;
      const set = (id: string, value: number) => {
        const field = document.getElementById(id);
        if (field instanceof HTMLInputElement) field.value = String(value);
      };
      set(from, Math.min(a, b));
      set(to, Math.max(a, b));
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, [from, to]);
  return null;
};
