import type { CalendarDate } from "../calendar";
import type { Case } from "../finding/case";
import { ok, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";

/** Drafts what the public is to read, or writes the draft anew. */
export type DraftPublicWording = {
  readonly do: "draft-public-wording";
  readonly id: string;
  readonly on: CalendarDate;
  readonly wording: string;
};

/** Approves the draft as it was previewed, and publishes it. */
export type PublishPublicWording = {
  readonly do: "publish-public-wording";
  readonly on: CalendarDate;
  /** The draft that was previewed: another one written meanwhile is not published by mistake. */
  readonly draftId: string;
};

export type WithdrawPublicWording = {
  readonly do: "withdraw-public-wording";
  readonly on: CalendarDate;
  readonly why: string;
};

export type PublicWordingCommand = DraftPublicWording | PublishPublicWording | WithdrawPublicWording;

const current = ({ publicWording: { draft, published } }: Case) => draft?.wording ?? published?.wording ?? null;

/** Read in the office alone until it is published: what it takes the place of goes on being read until then. */
export const draftPublicWording: Rule<DraftPublicWording> = (_actor, theCase, { id, on, wording }) => {
  const { finding, publicWording } = theCase;
  if (current(theCase) === wording) return refuse({ why: "nothing-changed" });
  const { draft } = publicWording;
  return ok({
    changes: [
      ...(draft ? [{ change: "public-wording-ended", id: draft.id, state: "replaced" } as const] : []),
      { change: "public-wording-drafted", id, findingId: finding.id, wording, on },
    ],
    events: [{ facts: { kind: "public-wording-drafted", wording }, on, audience: "office", findingId: finding.id }],
  });
};

const nothingDrafted: Barred = (_actor, { publicWording }) =>
  publicWording.draft ? null : { why: "no-wording-drafted" };

/** From now on everybody reads it. */
export const publishPublicWording: Rule<PublishPublicWording> = (_actor, theCase, { on, draftId }) => {
  const { finding, publicWording } = theCase;
  const { draft, published } = publicWording;
  if (!draft) return refuse({ why: "no-wording-drafted" });
  if (draft.id !== draftId) return refuse({ why: "wording-changed" });
  return ok({
    changes: [
      ...(published ? [{ change: "public-wording-ended", id: published.id, state: "replaced" } as const] : []),
      { change: "public-wording-published", id: draft.id, on },
    ],
    events: [
      {
        facts: { kind: "public-wording-published", wording: draft.wording, again: published !== null },
        on,
        audience: "public",
        findingId: finding.id,
      },
    ],
  });
};

const nothingPublished: Barred = (_actor, { publicWording }) =>
  publicWording.published ? null : { why: "no-wording-published" };

/** The public reads it no more; the history keeps that it did. */
export const withdrawPublicWording: Rule<WithdrawPublicWording> = (_actor, theCase, { on, why }) => {
  const { finding, publicWording } = theCase;
  const { published } = publicWording;
  if (!published) return refuse({ why: "no-wording-published" });
  return ok({
    changes: [{ change: "public-wording-withdrawn", id: published.id, on, why }],
    events: [
      {
        facts: { kind: "public-wording-withdrawn", wording: published.wording, why },
        on,
        audience: "public",
        findingId: finding.id,
      },
    ],
  });
};

/** What the workflow shows of what is said to the public, beside who, from where and to what. */
export const publicWording: {
  draft: Rules<DraftPublicWording>;
  publish: Rules<PublishPublicWording>;
  withdraw: Rules<WithdrawPublicWording>;
} = {
  draft: {
    needs: "the words; read by the policing body’s office alone until they are published",
    recordedAs: "public-wording-drafted",
    rule: draftPublicWording,
    barred: null,
  },
  publish: {
    needs: "a draft, previewed as the public will see it; it takes the place of what was published before",
    recordedAs: "public-wording-published",
    rule: publishPublicWording,
    barred: nothingDrafted,
  },
  withdraw: {
    needs: "a published wording, and why; the public reads it no more, the history keeps it",
    recordedAs: "public-wording-withdrawn",
    rule: withdrawPublicWording,
    barred: nothingPublished,
  },
};
