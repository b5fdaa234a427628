"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";

/** Copies `text`. There only where the browser can: without scripts, or without its leave, people mark the text and copy it. */
export const CopyButton = ({ text, children }: { text: string; children: string }) => {
  const [can, setCan] = useState(false);
  const [done, setDone] = useState(false);
  useEffect(() => setCan(Boolean(navigator.clipboard)), []);
  if (!can) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setCan(false),
    );
  return (
    <span className="flex items-center gap-3">
      <Button small type="button" onClick={copy}>
        {children}
      </Button>
      <span className="small quiet" role="status">
        {done && "Copied"}
      </span>
    </span>
  );
};
