import { Flash, Notice } from "@/components/ui/notice";
import { counted, joined } from "@/lib/format/lists";
import type { Sent } from "@/lib/usecases/evidence/receive-files";
import { wordRefusal } from "@/lib/words/word-refusal";
import { words } from "@/lib/words/words";

/** What became of the files that were sent: those that are kept, and each of the others with the reason. */
export const WhatWasSent = ({ sent: { results } }: { sent: Sent }) => {
  const kept = results.filter(({ unfit, refusal }) => !unfit && !refusal);
  const others = results.filter(({ unfit, refusal }) => unfit ?? refusal);
  return (
    <>
      {kept.length > 0 && (
        <Flash title={`${counted(kept.length, "file")} added`}>{joined(kept.map(({ name }) => name))}.</Flash>
      )}
      {others.length > 0 && (
        <div role="alert">
          <Notice
            tone="bad"
            title={kept.length > 0 ? `${counted(others.length, "file")} not added` : words.evidence.notSent}
          >
            <ul>
              {others.map(({ name, unfit, refusal }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two files of one name are two lines
                <li key={at}>
                  {name && `${name}: `}
                  {unfit ? words.evidence.fileRefusal[unfit] : refusal && wordRefusal(refusal, "add-evidence").text}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </>
  );
};
