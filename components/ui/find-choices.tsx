"use client";

import { useEffect, useRef, useState } from "react";
import { Boxes, type BoxOption } from "./boxes";

/** How long to wait after a key before asking, in milliseconds. */
const PAUSE = 200;

/**
 * The boxes of a filter with too many values to list them all: the likely ones, and a field that finds the rest as one
 * types. Without scripts the field is sent with the form, and the page comes back with what was found.
 * `from` answers `{ choices: [{ value, label }] }` for what was typed, sent as `text`.
 */
export const FindChoices = ({
  name,
  label,
  from,
  typed,
  options,
}: {
  name: string;
  label: string;
  from: string;
  typed: string;
  options: readonly BoxOption[];
}) => {
  const [shown, setShown] = useState(options);
  const [text, setText] = useState(typed);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text === typed) return setShown(options);
    const gone = new AbortController();
    const soon = setTimeout(async () => {
      const answer = await fetch(`${from}&text=${encodeURIComponent(text)}`, { signal: gone.signal }).catch(() => null);
      if (!answer?.ok || gone.signal.aborted) return;
      const { choices }: { choices: readonly { value: string; label: string }[] } = await answer.json();
      const ticked = new Set(
        [...(list.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])].map((box) => box.value),
      );
      setShown((before) => [
        ...before.filter(({ value }) => ticked.has(value)).map((option) => ({ ...option, checked: true })),
        ...choices.filter(({ value }) => !ticked.has(value)).map((choice) => ({ ...choice, checked: false })),
      ]);
    }, PAUSE);
    return () => {
      clearTimeout(soon);
      gone.abort();
    };
  }, [text, typed, options, from]);
  return (
    <>
      <label className="find-choices">
        <span className="small quiet">{label}</span>
        <input
          className="control"
          type="search"
          name={`find-${name}`}
          value={text}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div ref={list}>
        <Boxes name={name} type="checkbox" options={shown} />
      </div>
      <p className="sr-only" role="status">
        {text !== typed && (shown.length === 0 ? "Nothing found" : `${shown.length} to choose from`)}
      </p>
    </>
  );
};
