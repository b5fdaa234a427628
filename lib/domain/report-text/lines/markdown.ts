/** Emphasis and heading signs of Markdown, which some copies carry. "# |" names a column of numbers. */
const SIGNS = /^(?:#{1,6}\s+(?![\s|])|>\s+)|\*\*|__/g;
/** "*Published on: 19 April 2024*", "the _Policing Vision_": one sign on each side of the words */
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{0,300}?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
/** "[outcome 16](https://www.gov.uk/outcomes)", and a picture, which has no words of the report */
const LINK = /\[([^[\]]{1,300})\]\((?:https?:|mailto:|javascript:|www\.|[/#.])[^\s()]{0,600}(?: "[^"]{0,200}")?\)/g;
const PICTURE = /!\[[^[\]]{0,300}\]\([^\s()]{1,600}(?: "[^"]{0,200}")?\)/g;

/** "31^st^": raised letters as some programs write them; a raised number is the sign of a note */
const RAISED = /\^(st|nd|rd|th|\d{1,3})\^/g;

/** "[^1]: The force …", "^1^ The force …": a note */
const NOTE = /^\s*(?:\[\^[^\]\s]{1,20}\]:|\^\d{1,3}\^)\s.*$/;
/** "officers[^1]" */
const NOTE_SIGN = /\[\^[^\]\s]{1,20}\]/g;

/** The words of a line, without what Markdown writes around them. */
export const withoutMarkdown = (line: string): string =>
  line
    .replace(NOTE, "")
    .replace(NOTE_SIGN, "")
    .replace(RAISED, (_, raised: string) => (/^\d/.test(raised) ? "" : raised))
    .replace(SIGNS, "")
    .replace(PICTURE, "")
    .replace(LINK, "$1")
    .replace(EMPHASIS, "$2");
