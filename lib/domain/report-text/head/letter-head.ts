import type { ReadingLine } from "../lines/reading-line";
import { endsIn } from "../lines/signs";
import { dateIn } from "../phrases/written-date";
import type { LetterHead } from "../reading";

const LABEL = /^(from|to|cc|copied to|sent on|date)\s*:?(?:\s+(.{1,160}))?$/i;
const HEAD = 60;
/** A name, a post or an organisation: "His Majesty’s Inspector of Constabulary". */
const isPartyLine = (text: string) => text.length <= 100 && !endsIn(text, ".:;") && text.split(" ").length <= 14;

/** Sender, addressee, copies and date of a letter, as the published letters lay them out below "Letter information"; null for other texts. */
export function letterHeadOf(lines: readonly ReadingLine[]): LetterHead | null {
  const parties = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const { text, marker } of lines.slice(0, HEAD)) {
    const label = marker ? null : LABEL.exec(text.slice(0, 200));
    const name = label?.[1]?.toLowerCase().replace("copied to", "cc").replace("sent on", "date");
    if (name && (label?.[2] === undefined || /:/.test(text.slice(0, 12)))) {
      open = parties.get(name) ?? [];
      parties.set(name, open);
      if (label?.[2]) open.push(label[2]);
    } else if (open && isPartyLine(text) && open.length < 6) open.push(text);
    else open = null;
    if (open && name === undefined && open === parties.get("date")) open = null;
  }
  const from = parties.get("from") ?? [];
  const to = parties.get("to") ?? [];
  if (from.length === 0 || to.length === 0) return null;
  return { from, to, copiedTo: parties.get("cc") ?? [], sentOn: dateIn((parties.get("date") ?? []).join(" ")) };
}
