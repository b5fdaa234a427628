"use client";

import { type ChangeEvent, type ComponentProps, useState } from "react";

/** How long a chosen file may be, in bytes, and what is said of one that is longer. */
export interface LargestFile {
  readonly bytes: number;
  readonly says: string;
}

/**
 * A file to choose. One that is too large is said as soon as it is chosen, and let go of: sent, it would only be refused. Without
 * scripts the server says it.
 */
export const ChosenFile = ({ largest, ...control }: ComponentProps<"input"> & { largest: LargestFile }) => {
  const [tooLarge, setTooLarge] = useState<string | null>(null);

  function look({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const found = [...(currentTarget.files ?? [])].find(({ size }) => size > largest.bytes);
    setTooLarge(found?.name ?? null);
    if (found) currentTarget.value = "";
  }

  return (
    <>
      {tooLarge !== null && (
        <p className="field-error wrap-anywhere" role="alert">
          <span className="sr-only">Error: </span>
          {tooLarge}: {largest.says}
        </p>
      )}
      <input {...control} onChange={look} />
    </>
  );
};
