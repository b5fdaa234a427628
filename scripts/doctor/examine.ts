/** What `npm run doctor` runs: every check on the settings of this process, one line each. */
import type { Told } from "./finding";
import { told } from "./told";

const SIGN: Readonly<Record<Told["is"], string>> = { fine: "✓", note: "!", wrong: "✗" };

const found = await told(process.env);
for (const { is, says, remedy } of found) console.log(`${SIGN[is]} ${says}${remedy ? `\n    ${remedy}` : ""}`);
const wrong = found.filter(({ is }) => is === "wrong").length;
console.log(wrong === 0 ? "\nNothing is wrong." : `\n${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong.`);
process.exitCode = wrong === 0 ? 0 : 1;
