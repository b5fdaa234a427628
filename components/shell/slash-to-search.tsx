"use client";

import { useEffect, useRef } from "react";

/** Pressing `/` anywhere but in a field goes to the search field of the form that this stands in. Shows the key it listens for. */
export const SlashToSearch = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      here.current?.closest("form")?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <span ref={here} className="key" aria-hidden="true">
      /
    </span>
  );
};
