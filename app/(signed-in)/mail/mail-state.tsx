import { Tag, type TagLook } from "@/components/ui/tag";
import type { MailView } from "@/lib/data/queries/mail";
import type { MailState as State } from "@/lib/domain/mail/lists";
import { words } from "@/lib/words/words";

const LOOK: Readonly<Record<State, TagLook>> = {
  waiting: { tone: "none", shape: "ring" },
  ready: { tone: "none", shape: "half" },
  sent: { tone: "good", shape: "tick" },
  kept: { tone: "done", shape: "disc" },
  failed: { tone: "bad", shape: "cross" },
};

/** What became of a mail, and how often it was tried where that was more than once. */
export const MailState = ({ mail: { state, tries } }: { mail: MailView }) => (
  <>
    <Tag {...LOOK[state]}>{words.mail.state[state]}</Tag>
    {tries > 1 && <span className="small quiet block">tried {tries} times</span>}
  </>
);
