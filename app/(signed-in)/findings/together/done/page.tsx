import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isId } from "@/lib/domain/written";
import { findDoneTogether } from "@/lib/usecases/together/do-together";
import { requireAbility } from "@/lib/web/actor";
import { WhatWasDone } from "../what-was-done";

export const metadata: Metadata = { title: "What was done" };

/** What became of each of several findings: done, and not done with the reason in words. */
export default async function DoneTogetherPage({ searchParams }: PageProps<"/findings/together/done">) {
  const actor = await requireAbility("allocate", "/findings");
  const { key } = await searchParams;
  const answer = isId(key) ? await findDoneTogether(actor, key) : null;
  if (!answer) notFound();
  return <WhatWasDone deed={answer.deed.do} judged={answer.judged} />;
}
