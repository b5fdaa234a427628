import { ReportedChange } from "@/components/report/reported-change";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";

import { answersForm } from "@/lib/web/answers-form";
import { reportedTo } from "@/lib/web/reported";
import { wordRefusal } from "@/lib/words/word-refusal";
import { titledByForce } from "../../../titles";
import { enterEngage } from "../actions";
import { forceTrail, requireEngage, roomFor } from "../engage-page";
import { ReasonsForm } from "../reasons-form";

export const generateMetadata = titledByForce("Enter Engage");

const MEANS =
  "One decision over the force: the spell begins, and each finding that a reason is tied to is in Engage. Everybody signed in reads the reasons.";

export default async function EnterEngagePage({ params, searchParams }: PageProps<"/forces/[slug]/enter-engage">) {
  const { slug } = await params;
  const { actor, view, barred } = await requireEngage(slug, "enter-engage");
  const asked = await searchParams;
  const reported = await reportedTo(actor, asked.reported, { what: "enter-engage", about: slug });
  const { today } = await whichDay();
  const open = view.spell && wordRefusal({ why: "spell-open", since: view.spell.enteredOn }).text;
  const stop = barred ?? open;
  const showsForm = !stop || (await answersForm());
  return (
    <>
      <PageHeader title={`${view.force.name} enters Engage`} trail={forceTrail(view.force)} below={MEANS} />
      {stop && !showsForm && <Notice>{stop}</Notice>}
      {showsForm && reported && <ReportedChange reported={reported} />}
      {showsForm && (
        <ReasonsForm
          view={view}
          room={roomFor(asked.reasons, 4)}
          reported={reported}
          deed="enter-engage"
          person={actor.personId}
          today={today}
          submit="Move the force into Engage"
          confirms={MEANS}
          action={enterEngage.bind(null, slug)}
        />
      )}
    </>
  );
}
