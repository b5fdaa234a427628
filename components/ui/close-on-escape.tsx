"use client";

import { useEffect, useRef } from "react";

/** Closes the menus of the form it stands in: on Escape, which gives the focus back to the menu's summary, or a press outside. */
export const CloseOnEscape = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const openOnes = () => [...form.querySelectorAll<HTMLDetailsElement>("details.menu[open]")];
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !(event.target instanceof Node)) return;
      for (const menu of openOnes()) {
        if (menu.contains(event.target)) menu.querySelector("summary")?.focus();
        menu.open = false;
      }
    };
    const onPress = (event: PointerEvent) => {
      for (const menu of openOnes())
        if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    form.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      form.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, []);
  return <span ref={here} hidden />;
};
