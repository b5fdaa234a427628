"use client";

import { useEffect, useRef } from "react";

/** Moves the focus to the element it stands in (one with `tabindex="-1"`) when that appears, so that it is read out first. */
export const TakeFocus = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => here.current?.closest<HTMLElement>("[tabindex='-1']")?.focus(), []);
  return <span ref={here} hidden />;
};
