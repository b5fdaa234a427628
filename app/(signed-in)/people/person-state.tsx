import { Tag } from "@/components/ui/tag";

/** Whether somebody can sign in: active, invited and not here yet, or suspended. */
export const PersonState = ({
  person: { state, lastSignIn },
}: {
  person: { readonly state: "active" | "suspended"; readonly lastSignIn: Date | null };
}) => {
  if (state === "suspended")
    return (
      <Tag tone="bad" shape="cross">
        Suspended
      </Tag>
    );
  return lastSignIn ? (
    <Tag tone="good" shape="disc">
      Active
    </Tag>
  ) : (
    <Tag tone="none" shape="dashes">
      Not here yet
    </Tag>
  );
};
