import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Link } from "@/components/ui/link";
import type { EngageView } from "@/lib/data/queries/engage-view";
import type { ProposalView } from "@/lib/data/queries/proposals";
import type { CalendarDate } from "@/lib/domain/calendar";
import { MOST_REASONS, reasonFields } from "@/lib/forms/engage-reasons";
import { letterField, spellFields } from "@/lib/forms/engage-spell";
import type { FormState } from "@/lib/forms/form-state";

/** The form that begins a spell or adds to it: the reasons, the day, why. */
export const ReasonsForm = ({
  view,
  room,
  deed,
  person,
  reported = null,
  today,
  submit,
  confirms,
  action,
}: {
  view: EngageView;
  room: number;
  /** What it asks for: the page's last part, and what is kept of the form while it is typed. */
  deed: "enter-engage" | "extend-engage";
  person: string;
  /** What a letter reports of it: the form begins with its day and its words. */
  reported?: ProposalView | null;
  today: CalendarDate;
  submit: string;
  confirms?: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
}) => {
  const shown = Math.max(room, reported?.reasons.length ?? 0);
  const more = Math.min(shown + 4, MOST_REASONS);
  return (
    <ActionForm
      action={action}
      formKey={randomUUID()}
      submit={submit}
      confirms={confirms}
      keep={{ person, form: `${deed} ${view.force.slug}` }}
      fields={[
        ...reasonFields(
          room,
          view.findings.filter(({ status }) => status === "open"),
          reported?.reasons,
        ),
        ...spellFields(today, reported, "What HMICFRS concluded. It is read by all three sides."),
        ...(deed === "enter-engage" ? [letterField(reported)] : []),
      ]}
      below={
        shown < MOST_REASONS && (
          <p className="small">
            <Link
              href={`/forces/${view.force.slug}/${deed}?reasons=${more}${reported ? `&reported=${reported.id}` : ""}`}
            >
              Room for more reasons
            </Link>
          </p>
        )
      }
    />
  );
};
