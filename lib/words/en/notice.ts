import { joined } from "@/lib/format/lists";
import type { NoticeWords } from "../language/notice";

export const notice: Omit<NoticeWords, "of"> = {
  because: {
    owner: "You own it.",
    sponsor: "You are its sponsor.",
    coordinator: "You coordinate for the force.",
    "chief-officer": "You are a chief officer of the force.",
    "policing-body": "Your office oversees the force.",
    inspector: "You say that the force is yours.",
  },
  who: {
    owner: "its owner",
    sponsor: "its sponsor",
    coordinator: "the force’s coordinators",
    "chief-officer": "its chief officers",
    "policing-body": "the policing body",
    inspector: "the force’s inspectors",
  },
  areTold: (who) => `${capital(joined(who.map((as) => notice.who[as])))} are told.`,
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
