"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface Sending {
  readonly sent: number;
  readonly all: number;
}

/** Which file is being sent when so many bytes of all are, and which of how many that is. */
function nowSending(files: readonly File[], sent: number): string {
  let before = 0;
  for (const [at, { name, size }] of files.entries()) {
    before += size;
    if (sent < before || at === files.length - 1) return `${at + 1} of ${files.length}: ${name}`;
  }
  return "";
}

const CUT_OFF =
  "The connection was cut, or a file was changed while it was sent. Nothing of the file that was coming is kept; those before it are. Reload the page to see which, then send the others again.";
const FAILED = "The files could not be taken. Reload the page to see whether any was kept, then send the others again.";

/**
 * An ordinary form that sends files, for browsers without scripts; with them it says how far it has come, and what is too large before it
 * is sent. Where it leads is where the server's answer led.
 */
export const UploadForm = ({
  action,
  largest,
  most,
  mostFiles,
  children,
}: {
  action: string;
  /** How long one file may be, and all that is sent at once, in bytes; with what is said of what is more. */
  largest: { readonly bytes: number; readonly says: string };
  most: { readonly bytes: number; readonly says: string };
  mostFiles: { readonly count: number; readonly says: string };
  children: ReactNode;
}) => {
  const [sending, setSending] = useState<(Sending & { readonly files: readonly File[] }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget);
    const files = data.getAll("files").filter((file): file is File => file instanceof File && file.name !== "");
    if (files.length === 0) return;
    event.preventDefault();
    if (sending) return;
    const tooLarge = files.filter(({ size }) => size > largest.bytes).map(({ name }) => name);
    if (tooLarge.length > 0) return setProblem(`${tooLarge.join(", ")}: ${largest.says}`);
    const all = files.reduce((sum, { size }) => sum + size, 0);
    if (all > most.bytes) return setProblem(most.says);
    if (files.length > mostFiles.count) return setProblem(mostFiles.says);
    setProblem(null);
    setSending({ files, sent: 0, all });
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.upload.addEventListener("progress", ({ loaded }) =>
      setSending({ files, sent: Math.min(loaded, all), all }),
    );
    const fail = (says: string) => {
      setSending(null);
      setProblem(says);
    };
    request.addEventListener("load", () => {
      const isText = request.getResponseHeader("Content-Type")?.startsWith("text/plain");
      if (request.status >= 400) fail(isText ? request.responseText : FAILED);
      else window.location.assign(`${request.responseURL}#note-files`);
    });
    for (const event of ["error", "abort", "timeout"]) request.addEventListener(event, () => fail(CUT_OFF));
    request.send(data);
  }

  const percent = sending && sending.all > 0 ? Math.floor((sending.sent / sending.all) * 100) : 0;
  return (
    <form action={action} method="post" encType="multipart/form-data" className="stack-wide" onSubmit={send}>
      {problem && (
        <div role="alert">
          <Notice tone="bad" title="This was not sent">
            {problem}
          </Notice>
        </div>
      )}
      {children}
      {sending && (
        <div>
          <p role="status">
            {sending.sent < sending.all
              ? `Sending ${nowSending(sending.files, sending.sent)}, ${percent} %`
              : "Sent. The files are being looked at…"}
          </p>
          <progress className="w-full" max={100} value={percent} aria-label="How much is sent" />
        </div>
      )}
      <Button weight="first" disabled={sending !== null}>
        {sending ? "Sending…" : "Send files"}
      </Button>
    </form>
  );
};
