import { expect, it } from "vitest";
import { date } from "@/lib/domain/calendar";
import { readUpdate, updateFields, updatesTyped } from "./updates";
import { nameOf, type UpdateField } from "./updates-state";

const R = "WMP-2023-004";
const typed = (said: Partial<Record<UpdateField, string>>, reference = R) =>
  Object.fromEntries([
    ...Object.entries(said).map(([field, value]) => [nameOf(field as UpdateField, reference), value]),
    [nameOf("version", reference), "7"],
  ]);

it("takes only the findings of which something was typed or chosen, whatever else was sent", () => {
  const sent = {
    ...typed({ progress: "", note: "  ", next: "", nextOn: "" }),
    ...typed({ progress: "", note: "Half is done.", next: "", nextOn: "" }, "WMP-2023-005"),
    "note-<script>": "x",
    "status-WMP-2023-006": "closed",
    key: "k",
  };
  expect(updatesTyped(sent).map(({ reference }) => reference)).toEqual(["WMP-2023-005"]);
});

it("counts nothing of what the page fills in by itself", () => {
  const fields = updateFields(R, "on-track", date("2024-06-21"));
  const sent = Object.fromEntries(fields.map((field) => [field.name, "value" in field ? (field.value ?? "") : ""]));
  expect(updatesTyped({ ...sent, [nameOf("version", R)]: "7" })).toEqual([]);
});

it("leaves the progress as it is where another one is not chosen; where there is none, one must be", () => {
  const [update] = updatesTyped(typed({ note: "Half is done." }));
  if (!update) throw new Error("Nothing was typed");
  expect(readUpdate(update, "off-track")).toMatchObject({
    ok: true,
    said: { progress: "off-track", note: "Half is done.", next: null, version: 7 },
  });
  expect(readUpdate(update, null)).toMatchObject({ ok: false, problems: [{ field: "progress" }] });
});

it.each([
  [{ progress: "delivered" }, "note"],
  [{ note: "Done.", nextOn: "2024-10-31" }, "next"],
  [{ note: "Done.", next: "Sample.", nextOn: "31 February" }, "nextOn"],
  [{ note: "Done.", progress: "closed" }, "progress"],
  [{ note: "a\0b" }, "note"],
] as const)("says at its field what is wrong with %j", (said, field) => {
  const [update] = updatesTyped(typed(said));
  if (!update) throw new Error("Nothing was typed");
  const read = readUpdate(update, "on-track");
  expect(read).toMatchObject({ ok: false, problems: [{ field, message: expect.stringMatching(/^[A-Z].*\.$/) }] });
});
