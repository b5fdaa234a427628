"use client";

import { useEffect, useRef, useState } from "react";
import { forget, forgetAll, keep, keepAnew, keepsAny, restore, typedKey } from "./typed-store";

/**
 * Stands inside a form and keeps what is typed there through a refresh, an expired session or a refusal. `form` names the
 * form and what it is about ("progress WMP-2023-004"); `cameBack` says that it was sent and shows what was typed. Without
 * scripts it does nothing.
 */
export const KeepTyped = ({ person, form: name, cameBack }: { person: string; form: string; cameBack: boolean }) => {
  const here = useRef<HTMLParagraphElement>(null);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const key = typedKey(person, name);
    setRestored(restore(key, form));
    if (!cameBack) keepAnew(key, form);
    const onInput = () => keep(key, form);
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, [person, name, cameBack]);
  return (
    <p ref={here} className="small quiet" role="status" hidden={!restored}>
      {restored && "What you had typed here is back. It was not saved."}
    </p>
  );
};

/** On the page that says a form went through: empties what was kept of it. */
export const ForgetTyped = ({ person, form }: { person: string; form: string }) => {
  useEffect(() => forget(typedKey(person, form)), [person, form]);
  return null;
};

/** Stands inside the sign-out form: empties everything that was kept, of everyone, in this tab. */
export const ForgetAllTyped = () => {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    form?.addEventListener("submit", forgetAll);
    return () => form?.removeEventListener("submit", forgetAll);
  }, []);
  return <span ref={here} hidden />;
};

/** On the page that asks to sign in again: says that something typed is kept in this tab, where that is so. */
export const TypedIsKept = () => {
  const [kept, setKept] = useState(false);
  useEffect(() => setKept(keepsAny()), []);
  return (
    kept && <span className="block">What you typed is kept in this tab, and is back when you have signed in.</span>
  );
};
