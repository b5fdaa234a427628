import { listMarkerOf } from "@/lib/domain/report-text/lines/list-marker";

/** Whether words are nothing but the sign or number of an item: "•", "2.", "(a)". */
export const isMark = (text: string): boolean => {
  const marker = listMarkerOf(`${text} x`);
  return marker !== null && text.length <= 6 && marker.width >= text.length;
};

/** The mark that a line begins with, and the words behind it. */
export function markedOf(text: string): { mark: string; words: string } | null {
  const marker = listMarkerOf(text);
  const words = text.slice(marker?.width ?? 0).trim();
  return marker && words !== "" && !/^\s/.test(text)
    ? { mark: marker.kind === "sign" ? "•" : marker.sign, words }
    : null;
}
