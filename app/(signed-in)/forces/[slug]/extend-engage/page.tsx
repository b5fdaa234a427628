import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { longDate } from "@/lib/format/dates";

import { answersForm } from "@/lib/web/answers-form";
import { wordRefusal } from "@/lib/words/word-refusal";
import { titledByForce } from "../../../titles";
import { extendEngage } from "../actions";
import { forceTrail, requireEngage, roomFor } from "../engage-page";
import { ReasonsForm } from "../reasons-form";

export const generateMetadata = titledByForce("Add a reason for Engage");

export default async function ExtendEngagePage({ params, searchParams }: PageProps<"/forces/[slug]/extend-engage">) {
  const { slug } = await params;
  const { actor, view, barred } = await requireEngage(slug, "extend-engage");
  const { today } = await whichDay();
  const stop = barred ?? (view.spell ? null : wordRefusal({ why: "no-spell" }).text);
  const showsForm = !stop || (await answersForm());
  return (
    <>
      <PageHeader
        title="Add a reason for Engage"
        above={view.force.name}
        trail={forceTrail(view.force)}
        below={view.spell && `The force has been in Engage since ${longDate(view.spell.enteredOn)}.`}
      />
      {stop && !showsForm && <Notice>{stop}</Notice>}
      {showsForm && (
        <ReasonsForm
          view={view}
          room={roomFor((await searchParams).reasons, 1)}
          deed="extend-engage"
          person={actor.personId}
          today={today}
          submit="Add to the Engage spell"
          action={extendEngage.bind(null, slug)}
        />
      )}
    </>
  );
}
