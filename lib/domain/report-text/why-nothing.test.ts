import { expect, it } from "vitest";
import { readReport } from "./read-report";
import { whyNothing } from "./why-nothing";

const WELSH = `Heddlu Dyfed-Powys: arolygiad PEEL 2023
Meysydd i'w gwella
Dylai'r heddlu sicrhau bod ei swyddogion yn cofnodi pob trosedd o fewn tri mis, ac y dylai'r prif gwnstabl adolygu'r cynllun ar gyfer y flwyddyn nesaf yn y sir.`;
const FRENCH = `Inspection de la police du comté
Recommandations
Dans les trois mois, la police doit mettre en place un plan pour les victimes et les témoins dans le comté, et le chef de la police doit en rendre compte au comité.`;
const POLISH = `Raport z kontroli policji hrabstwa
Zalecenia
W ciągu trzech miesięcy policja powinna przygotować plan dla ofiar oraz świadków, a komendant powinien złożyć sprawozdanie przed komisją w obecności wszystkich członków rady miasta.`;
const ANSWER = `Office of the Police and Crime Commissioner for Kent
Home Secretary
2 Marsham Street
4 May 2024
I set out below my own comments on this report and those of the Chief Constable, whose work on custody I have followed since I was elected.`;
const NOTHING = `The brass band of the constabulary plays in the park on Saturday at noon, and all of the town is welcome to come and to listen with us.`;
const UNSURE = `The day of the fair is near, and in the view of the town it is one that all who live here should not miss, whatever the weather may be.`;

it.each([
  [WELSH, "welsh"],
  [FRENCH, "french"],
  [POLISH, "other-language"],
  [ANSWER, "answer"],
  [NOTHING, "asks-nothing"],
  [UNSURE, "unsure"],
  ["Page 1 of 1", "few-words"],
  ["", "few-words"],
] as const)("a text without findings says why: %#", (text, why) => {
  const { findings, judgments, changes, lines } = readReport(text);
  expect([findings, judgments, changes]).toEqual([[], [], []]);
  expect(whyNothing(lines)).toBe(why);
});
