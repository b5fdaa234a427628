import { quotedOnce } from "./cautions";
import { inside } from "./word-xml";

/** How the library of Word files begins what it says of a part that it does not know. */
const UNKNOWN = "An unrecognised element was ignored: ";
/** Parts that hold another file, which has words of its own. */
const HOLD_FILES = new Set(["altChunk", "subDoc"]);
/** What it says of looks and pictures: no words are lost by it. */
const OF_LOOKS = [
  "Paragraph style",
  "Run style",
  "Table style",
  "Numbering style",
  "Unrecognised paragraph style",
  "Unrecognised run style",
  "Unrecognised table style",
  "Image of type",
  "Could not find image",
  "A v:imagedata",
  "Unsupported break type",
];

/** What a person should look at in a Word file, of all that its library said: parts left out that hold words. */
export function cautionsOf(said: readonly string[], document: string): readonly string[] {
  const left = said.flatMap((message) => (message.startsWith(UNKNOWN) ? [message.slice(UNKNOWN.length)] : []));
  const names = [...new Set(left)].filter((name) => holdsWords(document, localName(name)));
  const others = said.filter(
    (message) => !message.startsWith(UNKNOWN) && !OF_LOOKS.some((known) => message.startsWith(known)),
  );
  return [
    ...(names.length > 0
      ? [
          `Parts of the Word file hold words that were not read (${names.join(", ")}). Compare the drafts with the file.`,
        ]
      : []),
    ...quotedOnce("The Word file may not have been read as it looks", others),
  ];
}

/** "altChunk" of "w:altChunk" or "{http://…}altChunk" */
const localName = (name: string): string => name.slice(Math.max(name.lastIndexOf(":"), name.lastIndexOf("}")) + 1);

const holdsWords = (document: string, name: string): boolean =>
  HOLD_FILES.has(name) ||
  inside(document, name).some(({ content }) => content.includes(":t>") || content.includes(":t "));
