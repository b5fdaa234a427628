import { words } from "@/lib/words/words";

/** Said under a voice of a list that was given before the finding was reopened: it may not hold any more. */
export const BeforeReopening = ({ is }: { is: boolean }) =>
  is && <span className="before">{words.progress.beforeReopening}</span>;
