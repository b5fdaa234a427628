import type { EvidenceAudience } from "@/lib/domain/audience";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { FileState, Marking } from "@/lib/domain/evidence/lists";
import { longDate, shortDate } from "@/lib/format/dates";
import { fileSize } from "@/lib/format/file-size";
import { words } from "./words";

interface FileInPack {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly marking: Marking;
  readonly state: FileState;
  readonly withdrawnOn: CalendarDate | null;
}
interface NoteInPack {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly kind: string;
  readonly on: CalendarDate;
  readonly by: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly link: string | null;
  readonly place: string | null;
  readonly marking: Marking;
  readonly audience: EvidenceAudience;
  readonly illustrative: boolean;
  readonly withdrawnOn: CalendarDate | null;
  readonly supersededBy: { readonly title: string } | null;
  readonly files: readonly FileInPack[];
}

/** What a pack of evidence holds, as its index tells of it. */
export interface Packed {
  readonly title: string;
  readonly findings: readonly {
    readonly reference: string;
    readonly text: string;
    readonly notes: readonly NoteInPack[];
  }[];
}

/** Where a file is in the pack; null where the store did not have it. `sameBytes`: what was packed has the SHA-256 that was recorded. */
export interface PackedFile {
  readonly path: string | null;
  readonly sameBytes: boolean;
}

type WherePacked = ReadonlyMap<string, PackedFile>;
const say = words.evidence.pack;

const standing = ({ withdrawnOn, supersededBy }: NoteInPack): string =>
  withdrawnOn
    ? `${words.evidence.standing.withdrawn} ${shortDate(withdrawnOn)}`
    : supersededBy
      ? `${words.evidence.standing.superseded}: ${supersededBy.title}`
      : words.evidence.standing.standing;

function fileSays(file: FileInPack, where: WherePacked): string {
  if (file.withdrawnOn) return words.evidence.standing.withdrawn;
  const packed = where.get(file.id);
  if (!packed) return words.evidence.fileState[file.state];
  if (packed.path === null) return say.missing;
  return packed.sameBytes ? say.same : say.differs;
}

/** The index as a table: a row for each file of each note of each finding, and one for a note without files. */
export function packCsv({ findings }: Packed, where: WherePacked) {
  const rows = findings.flatMap(({ reference, notes }) =>
    notes.flatMap((note) => {
      const period = [note.from ?? "", note.to ?? ""];
      const of = [
        reference,
        note.title,
        note.kind,
        ...period,
        words.evidence.audience[note.audience],
        words.evidence.marking[note.marking],
        standing(note),
        note.on,
        note.by,
        note.link ?? "",
        note.place ?? "",
        note.illustrative ? say.yes : "",
      ];
      if (note.files.length === 0) return [[...of, "", "", "", "", "", ""]];
      return note.files.map((file) => [
        ...of,
        file.name,
        where.get(file.id)?.path ?? "",
        words.evidence.marking[file.marking],
        String(file.size),
        file.sha256,
        fileSays(file, where),
      ]);
    }),
  );
  return { head: say.head, rows };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, "<br>");

const hrefOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14202b;background:#fff}h2{margin-top:2.5rem;border-top:1px solid #b8c0c7;padding-top:1rem}h3{margin-bottom:0}code{font-size:.8rem;overflow-wrap:anywhere}.quiet{color:#47545f}.published{font-family:Georgia,serif}";

/** The index as a page that needs nothing but itself, and runs nothing. */
export function packHtml({ title, findings }: Packed, where: WherePacked, today: CalendarDate): string {
  const file = (one: FileInPack) => {
    const path = where.get(one.id)?.path;
    const name = path ? `<a href="${escaped(hrefOf(path))}">${escaped(one.name)}</a>` : escaped(one.name);
    const facts = [fileSize(one.size), words.evidence.marking[one.marking], fileSays(one, where)];
    return `<li>${name} <span class="quiet">${escaped(facts.join(" · "))}</span><br><code>SHA-256 ${one.sha256}</code></li>`;
  };
  const note = (one: NoteInPack) => {
    const facts = [
      one.kind,
      one.from || one.to ? say.period(one.from && longDate(one.from), one.to && longDate(one.to)) : null,
      words.evidence.audience[one.audience],
      words.evidence.marking[one.marking],
      standing(one),
      `${longDate(one.on)}, ${one.by}`,
      one.place,
      one.link,
      one.illustrative ? say.illustrative : null,
    ].filter((fact) => fact !== null);
    const files = one.files.length > 0 ? `<ul>${one.files.map(file).join("")}</ul>` : "";
    return `<h3>${escaped(one.title)}</h3><p>${escaped(one.note)}</p><p class="quiet">${escaped(facts.join(" · "))}</p>${files}`;
  };
  const finding = ({ reference, text, notes }: Packed["findings"][number]) =>
    `<h2>${escaped(reference)}</h2><p class="published">${escaped(text)}</p>${notes.length > 0 ? notes.map(note).join("") : `<p class="quiet">${say.none}</p>`}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(say.title(title))}</title><style>${STYLE}</style></head>
<body><h1>${escaped(say.title(title))}</h1><p>${escaped(say.intro(longDate(today)))}</p>${findings.map(finding).join("")}</body></html>
`;
}
