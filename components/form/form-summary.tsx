import { useFormStatus } from "react-dom";
import { References } from "@/components/finding/references";
import { Button, Buttons, type Weight } from "@/components/ui/button";
import { ConfirmBox } from "@/components/ui/confirm-box";
import { SummaryList } from "@/components/ui/summary-list";
import { TakeFocus } from "@/components/ui/take-focus";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { CHANGE, CONFIRM, type FormState, type SameOf, STEP, type Typed } from "@/lib/forms/form-state";
import { ProveField } from "./prove-field";
import { sumUp } from "./sum-up";

/**
 * A form that is as it should be, before it is done: what was typed, what it will do, the button that does it and the way
 * back. It stands inside the form and sends the same again, key and version included.
 */
export const FormSummary = ({
  fields,
  typed,
  foreseen = [],
  proof,
  means,
  submit,
  weight,
  busy,
}: {
  fields: readonly FieldSpec[];
  typed: Typed;
  /** What it will do to each of several findings. */
  foreseen?: readonly SameOf[];
  /** What shows first that it is still they. */
  proof?: FormState["proof"];
  /** What it will do, where the page has a sentence for it. */
  means?: string;
  submit: string;
  weight: Weight;
  busy: string;
}) => {
  const { pending, data } = useFormStatus();
  return (
    <ConfirmBox title="Check before you confirm" grave={weight === "grave"} takesFocus>
      {means && <p className="measure">{means}</p>}
      <SummaryList
        wide
        facts={sumUp(fields, typed).map(({ label, says }) => ({
          term: label,
          value: says.map((words) => (
            <p key={words} className="measure whitespace-pre-line wrap-anywhere">
              {words}
            </p>
          )),
        }))}
      />
      {foreseen.map(({ says, references }) => (
        <div key={says}>
          <p className="font-semibold">{says}</p>
          <p className="small">
            <References all={references} />
          </p>
        </div>
      ))}
      {Object.entries(typed).flatMap(([name, sent]) =>
        [sent].flat().map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {proof && (
        <div tabIndex={-1}>
          <TakeFocus />
          <ProveField {...proof} />
        </div>
      )}
      <Buttons>
        <Button weight={weight} name={STEP} value={CONFIRM} disabled={pending}>
          {pending && data.get(STEP) === CONFIRM ? busy : submit}
        </Button>
        <Button weight="quiet" name={STEP} value={CHANGE} disabled={pending}>
          Change it
        </Button>
      </Buttons>
    </ConfirmBox>
  );
};
