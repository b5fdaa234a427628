import { readLists } from "@/lib/data/lists";
import type { Actor } from "@/lib/domain/actor";
import { decideList, type ListCommand } from "@/lib/domain/list/commands";
import { LIST_NAMES, type ListName, type Lists } from "@/lib/domain/list/lists";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { among, object, text } from "@/lib/domain/stored";
import { type Asked, perform } from "./perform";

export type ListChanged = { readonly list: ListName; readonly key: string };
const readChanged = object<ListChanged>({ list: among(LIST_NAMES), key: text });

/** Changes one entry of the product's lists, or adds one, under the lock of the register's chain: of two that add the same name at once, the second reads that it is there. */
export const changeList = (actor: Actor, command: ListCommand, asked: Asked): Promise<Result<ListChanged, Refusal>> =>
  perform<Lists, ListChanged>(
    actor,
    {
      name: command.do,
      about: "key" in command ? command.key : command.list,
      chains: async () => ok([null]),
      load: (db) => readLists(db),
      decide: (lists) => decideList(actor, lists, command, asked.today),
      answer: (_lists, decided) => {
        if ("key" in command) return { list: command.list, key: command.key };
        const added = decided.flatMap(({ changes }) => changes).find(({ change }) => change === "list-entry-added");
        return { list: command.list, key: added?.change === "list-entry-added" ? added.entry.key : "" };
      },
      readAnswer: readChanged,
    },
    asked,
  );
