import type { ResponseDocument } from "@/lib/domain/response/document";
import { longDate } from "@/lib/format/dates";
import type { WordContents } from "@/lib/outside/documents/word-document";
import { words } from "@/lib/words/words";

/** A published response as the contents of a Word document. The page on the screen says the same in the same order. */
export function wordContents(document: ResponseDocument): WordContents {
  const say = words.response.document;
  const { parts } = say;
  const { notice, reply, answers, chiefOfficer, reference, number } = document;
  return {
    title: say.title(document),
    subject: document.report.title,
    author: document.body,
    foot: `${reference}${number > 1 ? `, version ${number}` : ""} · page `,
    of: " of ",
    blocks: [
      ...(notice ? ([heading(parts.notice), text(notice)] as const) : []),
      ...say.facts(document).map(([term, value]) => ({ is: "fact", term, value }) as const),
      heading(parts.comments(document)),
      text(document.comments),
      heading(parts.chiefOfficer),
      ...(chiefOfficer.length === 0 ? [text(say.noComments(document))] : []),
      ...chiefOfficer.flatMap(({ words: said, on, late }) => [
        { is: "remark", text: say.given(on, late) } as const,
        text(said),
      ]),
      ...(reply ? [heading(parts.reply), text(reply)] : []),
      heading(parts.answers(document)),
      answers.length === 0
        ? text(say.noFindings)
        : {
            is: "table",
            head: say.columns,
            widths: [24, 36, 40],
            rows: answers.map(({ reference: of, kind, words: published, action, answer }) => [
              { strong: of, small: words.finding.kind[kind].one },
              { text: published },
              action ? { strong: words.response.action[action], text: answer ?? "" } : { text: say.notByItself(kind) },
            ]),
          },
      { is: "signature", lines: [document.signatory, document.body, longDate(document.publishedOn)] },
    ],
  };
}

const heading = (words: string) => ({ is: "heading", text: words }) as const;
const text = (words: string) => ({ is: "text", text: words }) as const;
