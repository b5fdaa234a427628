/** `npm run -s read-report -- FILE`: prints what the reader finds in a report as one JSON object. Needs no database. */
import { readCommand } from "./reader/read-command";

const named = process.argv.slice(2).find((argument) => argument !== "--");
const { code, out, told } = await readCommand(named, process.env.INIT_CWD ?? process.cwd());
process.stdout.write(out);
process.stderr.write(told);
process.exitCode = code;
