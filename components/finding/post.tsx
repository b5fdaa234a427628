import { words } from "@/lib/words/words";
import { LeftMark } from "./left-mark";

/** The post of whoever answers for something, with a quiet word on the same line where they can do that no more. */
export const Post = ({ post, left }: { post: string; left: boolean }) => (
  <>
    {post}
    {left && <LeftMark says={words.finding.hasLeft} />}
  </>
);
