import { firstCharacters } from "@/lib/domain/excerpt";

const ROOM = 220;
const SENTENCE = /^.{20,}?[.;:](?=\s|$)/s;

/** The wording as the title of a page: whole where it is short, else its first sentence, or as many words as there is room for. */
export function headline(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  if (line.length <= ROOM) return line;
  const sentence = SENTENCE.exec(line)?.[0] ?? line;
  if (sentence.length <= ROOM) return sentence;
  return `${firstCharacters(sentence, ROOM).replace(/\s+\S*$/, "")}…`;
}
