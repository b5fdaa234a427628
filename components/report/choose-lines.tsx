"use client";

import { useEffect, useState } from "react";
import { buttonClass } from "@/components/ui/button";

const lineOf = (node: Node | null): number | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  const line = element?.closest<HTMLElement>("[data-line]")?.dataset.line;
  return line ? Number(line) : null;
};

/** How much of the screen the button takes at most, in pixels. */
const ROOM = 280;

interface Chosen {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Where the selection ends on the screen. */
  readonly left: number;
  readonly top: number;
}

/** What is selected in the report; null where nothing of it is. */
function chosenNow(): Chosen | null {
  const selection = document.getSelection();
  const a = lineOf(selection?.anchorNode ?? null);
  const b = lineOf(selection?.focusNode ?? null);
  if (!selection || selection.isCollapsed || a === null || b === null) return null;
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  return { from: Math.min(a, b), to: Math.max(a, b), words: selection.toString(), left, top: bottom };
}

/** Fills the form that adds a finding, shows it, and leads to the one thing that is left to say. */
function fill(form: HTMLElement, { from, to, words }: Chosen): void {
  for (const [name, value] of Object.entries({ from, to, words })) {
    const field = form.querySelector(`[name="${name}"]`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = String(value);
  }
  const panel = form.querySelector("details");
  if (panel) panel.open = true;
  form.scrollIntoView({ block: "start" });
  form.querySelector<HTMLElement>('[name="kind"]')?.focus({ preventScroll: true });
}

/** A button at what is selected in the report, which takes it into the form that adds a finding. Without scripts one types the numbers. */
export const ChooseLines = ({ form }: { form: string }) => {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    const look = () => setChosen(chosenNow());
    document.addEventListener("selectionchange", look);
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("scroll", look, { capture: true });
    };
  }, []);
  if (!chosen) return null;
  const take = () => {
    const element = document.getElementById(form);
    if (element) fill(element, chosen);
    document.getSelection()?.removeAllRanges();
  };
  return (
    <button
      type="button"
      className={`${buttonClass({ small: true, weight: "first" })} add-chosen`}
      style={{ left: Math.max(8, Math.min(chosen.left, window.innerWidth - ROOM)), top: chosen.top }}
      // Pressing it must not take the selection away before it is read.
      onPointerDown={(press) => press.preventDefault()}
      onClick={take}
    >
      Add these words as a finding
    </button>
  );
};
