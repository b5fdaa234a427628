import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeepTyped } from "@/components/ui/keep-typed";
import { Notice } from "@/components/ui/notice";
import type { ImportView } from "@/lib/data/queries/register-import";
import { excerpt } from "@/lib/domain/excerpt";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { COLUMN_HEADINGS, IMPORT_COLUMNS } from "@/lib/domain/register-import/column";
import { isOurDownload, isOursAlone } from "@/lib/domain/register-import/own-headings";
import { PROGRESS_MEANINGS } from "@/lib/domain/register-import/value-words";
import { wordKey } from "@/lib/domain/register-import/word-key";
import { counted } from "@/lib/format/lists";
import { columnField, kindField, personField, progressField } from "@/lib/forms/register-import";
import type { FileLook } from "@/lib/usecases/import-register/look-at-import";
import { words } from "@/lib/words/words";
import { checkFile } from "./actions";
import { CauseWords } from "./cause-words";
import { ChoiceTable, LONGEST_SHOWN } from "./choice-table";
import { DayWords } from "./day-words";
import { InspectionChoices, isUndated, publishedId } from "./inspection-choices";
import { SaidOnce } from "./said-once";
import { SheetChoice } from "./sheet-choice";

/** Of a column of our own download. */
const OURS_ALONE = "the register works this out: not for import";

/** How the file is read: its sheet, each of its columns with what it holds, its own words and people, and the inspections that it names. */
export const MappingStage = ({
  view,
  look,
  keep,
  cameBack,
  asksDates,
  problem,
}: {
  view: ImportView;
  look: FileLook;
  /** Whose choices these are, and of what: kept in this tab until they are sent. */
  keep: { readonly person: string; readonly form: string };
  /** Whether it shows what was chosen before a session ended. */
  cameBack: boolean;
  /** Whether the file was to be checked, and days of publication are missing. */
  asksDates: boolean;
  /** Why another sheet was not read. */
  problem: string | null;
}) => {
  const { mapping, kinds, progress, causes, offered, days, posts, people, inspections, known, types, examples, rows } =
    look;
  const unread = mapping.columns.filter((column) => column === null).length;
  const columnOptions = IMPORT_COLUMNS.map((column) => ({ value: column, label: COLUMN_HEADINGS[column] }));
  const undated = asksDates ? inspections.filter(isUndated) : [];
  return (
    <>
      {problem && <ErrorSummary title="That sheet was not read" problems={[{ name: "sheet", message: problem }]} />}
      {undated.length > 0 && (
        <ErrorSummary
          title="The file is not checked yet"
          problems={undated.map(({ key, title }) => ({
            name: publishedId(inspections.findIndex((one) => one.key === key)),
            message: `Say when “${title}” was published`,
          }))}
        />
      )}
      {look.otherForce && (
        <Notice tone="warn" title={`The file names ${look.otherForce}`}>
          All that is recorded of it is recorded for {view.force.name}. If it is the other force’s register, discard it
          and upload it there.
        </Notice>
      )}
      {view.otherSheets.length > 0 && <SheetChoice view={view} />}
      <form action={checkFile.bind(null, view.id)} className="stack-wide">
        <KeepTyped {...keep} cameBack={false} />
        {cameBack && <p className="small quiet">What you had chosen here is back. It was not saved.</p>}
        <Card
          title="Columns of the file"
          aside={`${counted(rows, "row")}${unread > 0 ? `, ${counted(unread, "column")} not read` : ""}`}
          intro="Recognised by their names, and by what you chose the last time. Columns that are not read stay in your file and are left out here."
        >
          <ChoiceTable
            caption="Columns of the file and what each one is"
            heads={["Column of the file", "What it holds", "Read as"]}
            empty="Not read"
            lines={view.columns.map((heading, index) => ({
              name: columnField(index),
              first: heading,
              second: isOursAlone(heading) && isOurDownload(view.columns) ? [OURS_ALONE] : (examples[index] ?? []),
              chosen: mapping.columns[index] ?? "",
              options: columnOptions,
            }))}
          />
        </Card>
        <SaidOnce look={look} />
        {kinds.length + progress.length > 0 && (
          <Card
            title="Words of the file"
            intro="What each word is taken for, by the file’s own key where it has one. Nothing is counted before you have seen it here."
          >
            <ChoiceTable
              caption="Words of the file and what each one means"
              heads={["Word", "Stands for", "Means"]}
              empty="Nothing yet chosen"
              lines={[
                ...kinds.map((word) => ({
                  name: kindField(word),
                  first: excerpt(word, LONGEST_SHOWN),
                  second: ["a kind of finding"],
                  chosen: mapping.kinds[wordKey(word)] ?? "",
                  options: FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].one })),
                })),
                ...progress.map(({ word, count, ofAction, inKey, meaning }) => ({
                  name: progressField(word),
                  first: excerpt(word, LONGEST_SHOWN),
                  second: [
                    ofAction ? "how far an action is" : "a progress",
                    ...(inKey ? [`the file’s key: ${inKey}`] : []),
                    counted(count, "row"),
                  ],
                  chosen: meaning ?? "",
                  options: PROGRESS_MEANINGS.map((meaning) => ({
                    value: meaning,
                    label: words.import.meaning[meaning],
                  })),
                })),
              ]}
            />
          </Card>
        )}
        {causes.length > 0 && <CauseWords causes={causes} offered={offered} />}
        {days.length > 0 && <DayWords days={days} />}
        {posts.length > 0 && (
          <Card
            title="People of the file"
            intro="Nobody in the force has these posts in the register. Say who is meant, or leave it: then nobody is allocated, and the words are kept with the finding. So it is where a cell names several."
          >
            <ChoiceTable
              caption="Owners and sponsors of the file and who each one is"
              heads={["In the file", "Stands for", "Is"]}
              empty="Nobody in the register"
              lines={posts.map((post) => ({
                name: personField(post),
                first: excerpt(post, LONGEST_SHOWN),
                second: ["an owner or sponsor"],
                chosen: mapping.people[wordKey(post)] ?? "",
                options: people.map(({ id, post: held }) => ({ value: id, label: held })),
              }))}
            />
          </Card>
        )}
        {inspections.length > 0 && (
          <InspectionChoices inspections={inspections} known={known} types={types} asksDates={asksDates} />
        )}
        <Buttons>
          <Button weight="first">Check the file</Button>
          <ButtonLink href={`/import/${view.id}/discard`} weight="quiet">
            Discard this file
          </ButtonLink>
        </Buttons>
        <p className="small quiet">
          Nothing is recorded by checking. How the columns are read, and what you say here, is kept for the force’s next
          file.
        </p>
      </form>
    </>
  );
};
