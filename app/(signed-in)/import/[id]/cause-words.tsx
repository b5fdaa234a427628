import { Card } from "@/components/ui/card";
import { excerpt } from "@/lib/domain/excerpt";
import type { CauseAnswer } from "@/lib/domain/register-import/cause-answers";
import type { CauseOffered } from "@/lib/domain/register-import/cause-words";
import { counted } from "@/lib/format/lists";
import { rowNumber } from "@/lib/format/rows";
import { causeField, causeRow, NO_CAUSE } from "@/lib/forms/register-import";
import type { FileLook } from "@/lib/usecases/import-register/look-at-import";
import { ChoiceTable } from "./choice-table";

const choiceOf = (answer: CauseAnswer | null): string =>
  answer === null ? "" : answer === "none" ? NO_CAUSE : "id" in answer ? answer.id : causeRow(answer.row);

const nameOf = ({ is, reference, text }: CauseOffered): string =>
  excerpt(`${reference ?? ("row" in is ? `Row ${rowNumber(is.row)}` : "")}: ${text}`, 110);

const WITHOUT = { value: NO_CAUSE, label: "No cause of concern" };

/** Each word for a cause of concern that names none which is found, once, with the causes that it can mean; none is always an answer. */
export const CauseWords = ({ causes, offered }: Pick<FileLook, "causes" | "offered">) => {
  const options = offered.map((one) => ({ value: choiceOf(one.is), label: nameOf(one) }));
  return (
    <Card
      title="Causes of concern of the file"
      intro="No cause of concern of the file or the register is called so, or it is in another report. Say which one is meant, or leave it: then the recommendation is recorded without one, and the words are kept with it."
    >
      <ChoiceTable
        caption="Words for causes of concern and which one each means"
        heads={["In the file", "Stands in", "Is"]}
        empty="None; the words are kept"
        lines={causes.map(({ word, count, failed, answer }) => ({
          name: causeField(word),
          first: excerpt(word, 160),
          second: [...(failed ? ["a formula without a value"] : []), counted(count, "row")],
          ...(failed
            ? {
                chosen: answer === "none" ? NO_CAUSE : "",
                empty: "Left out until mended",
                options: [WITHOUT],
              }
            : { chosen: answer === "none" ? "" : choiceOf(answer), options }),
        }))}
      />
    </Card>
  );
};
