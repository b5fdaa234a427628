import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { LadderList } from "@/components/force/ladder";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Flash } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findLadder } from "@/lib/data/queries/reminders";
import { may } from "@/lib/domain/policy";
import { ladderFields } from "@/lib/forms/ladder";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { titledByForce } from "../../../titles";
import { setLadder } from "./actions";

export const generateMetadata = titledByForce("Reminders");

/** When whom of a force is reminded of what; its coordinators change it. */
export default async function RemindersPage({ params, searchParams }: PageProps<"/forces/[slug]/reminders">) {
  const { slug } = await params;
  const actor = await requireReader(`/forces/${slug}/reminders`);
  const force = await findLadder(actor, slug);
  if (!force) notFound();
  const flash = await flashFor((await searchParams).done);
  const changes = may(actor, "set the ladder of reminders", { on: "force", forceId: force.forceId });
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Reminders"
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: force.name },
        ]}
        below="Each is sent once, in the digest of whoever it is for, and stands on its finding. Closing, a new owner or another date ends it; while a submission waits nobody is reminded."
      />
      <Card title="As they are in force" id="ladder">
        <LadderList ladder={force.ladder} />
      </Card>
      {changes && (
        <Card
          title="Change them"
          id="change"
          intro="Days with commas between them: below nought before the day, nought on it, above nought after it. Empty: nobody is reminded."
        >
          <ActionForm
            action={setLadder.bind(null, slug)}
            formKey={randomUUID()}
            fields={ladderFields(force.ladder)}
            submit="Change the reminders"
          />
        </Card>
      )}
    </>
  );
}
