"use client";

import { useEffect, useRef, useState } from "react";

/** From here on people are told: the last twentieth of the room. */
const NEAR = 0.95;

/**
 * How many characters there are room for still, or are too many, once that is near: counted as the server counts, which
 * decides. Stands beside its text area; without scripts it is not there.
 */
export const CharactersLeft = ({ most }: { most: number }) => {
  const here = useRef<HTMLParagraphElement>(null);
  const [length, setLength] = useState(0);
  useEffect(() => {
    const area = here.current?.parentElement?.querySelector("textarea");
    if (!area) return;
    const count = () => setLength(area.value.trim().length);
    count();
    area.addEventListener("input", count);
    return () => area.removeEventListener("input", count);
  }, []);
  const left = most - length;
  const characters = `${Math.abs(left).toLocaleString("en-GB")} ${Math.abs(left) === 1 ? "character" : "characters"}`;
  return (
    <p ref={here} role="status" className={left < 0 ? "field-error" : "field-hint"} hidden={length < most * NEAR}>
      {length >= most * NEAR && (left < 0 ? `${characters} too many.` : `${characters} left.`)}
    </p>
  );
};
