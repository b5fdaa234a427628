import type { SavedViewWords } from "../language/saved-view";
import { at } from "../refused";

export const savedView: SavedViewWords = {
  whose: { mine: "Yours", organisation: "Your organisation’s" },
  everything: "Everything",
  done: {
    "keep-view": ["The view is kept.", "It stands above the list of findings."],
    "drop-view": ["The view is dropped.", "No finding is changed by that. To have it again, keep it again."],
    "share-view": [
      "The view is shared.",
      "Everybody in your organisation has it above their findings, each with what they may see.",
    ],
    "unshare-view": ["The view is yours alone now.", "Whoever began with it begins with everything again."],
    "usual-view": ["You begin with this view from now on.", "All findings are one press away."],
    "no-usual-view": ["You begin with all findings again.", ""],
  },
  refusals: {
    "view-name-taken": ({ name, shared }) =>
      at(
        "name",
        `${shared ? "Your organisation has" : "You have"} a view called “${name}” already. Give another name, or tick that this one takes its place.`,
      ),
    "too-many-views": ({ most }) => `There are ${most} views already. Drop one that nobody needs, then keep this one.`,
    "view-too-long": () => "This view asks for more than can be kept. Take off some of its filters.",
    "view-gone": ({ name }) =>
      name
        ? `The view “${name}”, whose findings this was to be of, was dropped or is not shared with you any more. Choose another view, or all findings.`
        : "That view is not there any more, or not shared with you. Choose another one, or all findings.",
    "view-shows-nothing": ({ name }) =>
      `The view “${name}” shows none of these findings today, so there is nothing to count. Choose another view, or all findings.`,
    "view-not-shared": ({ name }) =>
      at(
        "name",
        `Everybody in your organisation can choose a layout, and the view “${name}” is yours alone. Share it under Saved views first, or keep the layout without it.`,
      ),
  },
};
