import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { OwnView } from "@/lib/data/queries/force-view";
import { words } from "@/lib/words/words";
import { askForSignOff } from "./actions";

const SAID = words.submission.signOff;

/** Whether the force asks for sign-off before a submission; for its coordinators, the press that changes it. */
export const SignOffCard = ({
  slug,
  signOff: { asks, canSign },
  maySay,
}: {
  slug: string;
  signOff: OwnView["signOff"];
  maySay: boolean;
}) => (
  <Card title="Sign-off of submissions" id="sign-off" aside={asks ? "asked for" : "not asked for"}>
    <p className="measure">{asks ? SAID.asked : SAID.notAsked}</p>
    {asks && !canSign && <Notice tone="warn">{SAID.nobody}</Notice>}
    {maySay && (
      <ActionForm
        action={askForSignOff.bind(null, slug, !asks)}
        fields={[]}
        submit={asks ? "Stop asking for sign-off" : "Ask for sign-off"}
        weight="plain"
        formKey={randomUUID()}
      />
    )}
  </Card>
);
