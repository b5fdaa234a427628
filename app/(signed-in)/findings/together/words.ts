import type { EarlierTogether } from "@/lib/data/queries/together";
import type { DeedName } from "@/lib/domain/together/deed";
import type { TogetherState } from "@/lib/domain/together/state";
import { counted } from "@/lib/format/lists";

/** What each deed is called: the button of the register, the title with how many, the button that does it, and what is then said. */
export const DEED_WORDS: Record<
  DeedName,
  {
    readonly button: string;
    readonly title: (many: string) => string;
    readonly submit: string;
    readonly done: (many: string) => string;
    readonly means: string;
  }
> = {
  allocate: {
    button: "Allocate",
    title: (many) => `Allocate ${many}`,
    submit: "Allocate them",
    done: (many) => `${many} allocated`,
    means: "Each is allocated by itself, and its history says so. Owners and sponsors see them in their work.",
  },
  "set-theme": {
    button: "Set theme",
    title: (many) => `Set the theme of ${many}`,
    submit: "Set the theme",
    done: (many) => `Theme of ${many} set`,
    means: "Each is filed by itself, and its history says so. What was published stays as it is.",
  },
  "set-priority": {
    button: "Set priority",
    title: (many) => `Set the priority of ${many}`,
    submit: "Set the priority",
    done: (many) => `Priority of ${many} set`,
    means: "What the force itself puts first. The policing body and HMICFRS read it; no status follows from it.",
  },
  "add-dependency": {
    button: "Waits on another body",
    title: (many) => `Say that ${many} wait on another body`,
    submit: "Record that they wait",
    done: (many) => `Recorded that ${many} wait on another body`,
    means:
      "Each waits by itself, and its owner is asked to check on that day. Until then what is overdue of them counts as theirs, not ours.",
  },
  "propose-target": {
    button: "Propose dates",
    title: (many) => `Propose a target date for ${many}`,
    submit: "Send this date",
    done: (many) => `Target date of ${many} sent`,
    means:
      "Your own first date or first move counts at once; a second move, and any under a cause of concern, waits for whoever decides it. Every move stays in sight for ever.",
  },
};

const STATE: Record<Exclude<TogetherState, "done" | "dropped">, string> = {
  checking: "Being looked at",
  checked: "Waits for you to confirm it",
  running: "Being done",
  failed: "Broken off",
};

/** What somebody did to many findings at once: what it was, and what became of it. */
export const earlierInWords = (one: EarlierTogether): { readonly what: string; readonly became: string } => ({
  what: DEED_WORDS[one.deed].title(counted(one.all, "finding")),
  became: became(one),
});

function became({ state, all, refused }: EarlierTogether): string {
  if (state !== "done" && state !== "dropped") return STATE[state];
  const done = (all - refused).toLocaleString("en-GB");
  return refused > 0 ? `${done} done, ${refused.toLocaleString("en-GB")} refused` : `${done} done`;
}
