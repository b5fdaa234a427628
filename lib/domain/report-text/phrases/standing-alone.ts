/** Words that stay as they are at the start of an item: a name ("Home Office"), an abbreviation ("MARACs"). */
const NAME = /^(?:[A-Z]{2,}|[A-Z][a-z]+ [A-Z]|[A-Z]\w*[A-Z’']|I\b|MP|[A-Z]-)/;
const OWN_SUBJECT = /^(?:The (?:force|constabulary|service)|Chief constables?)\b/;

/** An item's words without the marks that only tie it to the next item: "; and", ";", ",", ", or". */
export const withoutListEnd = (text: string): string =>
  text
    .trim()
    .replace(/[;,]?\s*\b(?:and|or|and\/or)$/i, (end) => (/^[;,]/.test(end) ? "" : end))
    .replace(/[;,:]+$/, "")
    .replace(
      /\s*\((?:(?:see )?(?:paragraphs?|para\.?|recommendation)?\s*S?\d{1,3}(?:\.\d{1,3})?(?:[,;–-]\s*(?:and )?S?\d{1,3}(?:\.\d{1,3})?)*)\)(\.?)$/i,
      "$1",
    )
    .trim();

/** "HMIC recommends that the force should immediately: conduct a review": a tracker's stem and item, as one sentence. */
export const withoutStemColon = (text: string): string =>
  text.replace(/\b(should(?: immediately)?|to|that):\s*(?=[a-z])/, "$1 ");

/** With a full stop, unless the copy was cut there. */
export const withStop = (text: string, cut: boolean): string =>
  cut || /[.!?][)”’"']?$/.test(text) ? text : `${text}.`;

const LEADS_IN =
  /^.*?\b(?:should|must|shall|(?:needs?|ought) to|recommends? that)(?: immediately)?:?(?:\s|$)(?:(?:ensure|make sure)(?: that)? (?:the|its|it|all)\s)?/i;

/**
 * Where the copy was cut before the finding says anything: "The force should immediately reinfor", "• ca", "The force
 * should ensure that its counter-corruption"
 */
export const isStub = (text: string, cut: boolean): boolean => cut && text.replace(LEADS_IN, "").split(" ").length < 3;

/** One sentence of a stem and one item of its list, that can be read without either. */
export function standingAlone(stem: string, item: string, cut: boolean): string {
  const own = withoutListEnd(item);
  if (OWN_SUBJECT.test(own)) return withStop(own, cut);
  const lead = stem
    .replace(/\s*[:：]\s*[-–]?$/, "")
    // "should make sure that, in respect of missing children:" and "should, within three months:" open a comma that the items close
    .replace(/(?<=\b(?:that|should)), ([^,]{3,80})$/, ", $1,")
    .trim();
  const small = NAME.test(own) ? own : own.charAt(0).toLowerCase() + own.slice(1);
  return withStop(lead === "" ? own : `${lead} ${small}`, cut);
}
