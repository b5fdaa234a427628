import { words } from "@/lib/words/words";

/** Beside the post of an owner or sponsor who can be that no more: a quiet word on the same line. */
export const HasLeft = () => <span className="quiet inline whitespace-nowrap">({words.finding.hasLeft})</span>;
