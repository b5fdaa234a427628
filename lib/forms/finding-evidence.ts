import { z } from "zod";
import { EVIDENCE_AUDIENCES } from "@/lib/domain/audience";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence/lists";
import { choice, identifier, optionalDay, optionalLink, words } from "./fields";

const WHICH = "Choose the evidence note from the list.";

export const addEvidenceForm = z.object({
  title: words("The title", "Give the evidence a title that somebody else would recognise.", 200),
  note: words("The note", "Say what the evidence shows."),
  kind: choice(EVIDENCE_KINDS, "Choose what kind of evidence it is."),
  from: optionalDay("The first day of the period"),
  to: optionalDay("The last day of the period"),
  link: optionalLink("The link"),
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it."),
});

export const widenEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  audience: choice(EVIDENCE_AUDIENCES, "Choose who reads it from now on."),
});

export const withdrawEvidenceForm = z.object({
  evidenceId: identifier(WHICH),
  why: words("The reason", "Say why the evidence is withdrawn."),
});
