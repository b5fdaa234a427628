"use client";

import { useEffect, useRef } from "react";

/** Closes the `details` it stands in on Escape or a press outside it, and gives the focus back to its summary. */
export const CloseOnEscape = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const menu = here.current?.closest("details");
    if (!menu) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    menu.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      menu.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, []);
  return <span ref={here} hidden />;
};
