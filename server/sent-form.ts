/**
 * Whether a form, or what a script sends in place of one, can be read. The framework answers 500 to what it cannot read, as it
 * does to an error of ours; so that the two are told apart, what pages of ours can send is checked here, and whatever fails
 * after this is our fault.
 */

type Row = (id: string) => string | undefined;

const ROW = /^[0-9a-f]{1,4}$/;
const MOST_ARGUMENTS = 1_000;
/** A part of the arguments may stand for another part: together they must not become much more than was sent. */
const MOST_REPEATED = 1_000_000;

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value at `1:name` of a row's arguments, or undefined. Only what a row holds itself counts. */
function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/**
 * Whether arguments in React's notation are what our pages send: plain values, forms (`$K`), rows of their own (`$@`), and
 * parts of the same row again (`$0:1:name`). Everything else that the notation knows (maps, streams, functions …) is refused.
 */
function isArguments(text: string | undefined, row: Row, seen: ReadonlySet<string> = new Set()): boolean {
  const root = parsed(text);
  if (!Array.isArray(root) || root.length > MOST_ARGUMENTS) return false;
  let repeated = 0;
  const isPlain = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(isPlain);
    if (typeof value === "object" && value !== null)
      return Object.entries(value).every(([key, one]) => key !== "__proto__" && key !== "then" && isPlain(one));
    if (typeof value !== "string" || !value.startsWith("$")) return true;
    if (value.startsWith("$$") || value === "$undefined") return true;
    if (value.startsWith("$K")) return ROW.test(value.slice(2));
    if (value.startsWith("$@")) {
      const id = value.slice(2);
      return ROW.test(id) && !seen.has(id) && isArguments(row(id), row, new Set([...seen, id]));
    }
    const [id, ...path] = value.slice(1).split(":");
    repeated += text?.length ?? 0;
    return id === "0" && path.length > 0 && repeated <= MOST_REPEATED && valueAt(root, path) !== undefined;
  };
  return isPlain(root);
}

const textOf = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
};

/** A form that a browser sends by itself: it names its action, and what the page bound to it. */
function isPlainForm(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith("$ACTION_REF_"));
  return names.every((name) => {
    const prefix = `$ACTION_${name.slice("$ACTION_REF_".length)}:`;
    const action = parsed(textOf(form, `${prefix}0`));
    if (typeof action !== "object" || action === null) return false;
    const { id, bound } = action as { id?: unknown; bound?: unknown };
    if (typeof id !== "string") return false;
    if (bound === null) return true;
    const row: Row = (one) => textOf(form, `${prefix}${Number.parseInt(one, 16)}`);
    return typeof bound === "string" && /^\$@[0-9a-f]{1,4}$/.test(bound) && isArguments(row(bound.slice(2)), row);
  });
}

/** What the scripts of a page send: arguments, with the forms among them beside. */
function isScriptForm(form: FormData): boolean {
  const row: Row = (id) => textOf(form, String(Number.parseInt(id, 16)));
  return isArguments(row("0"), row);
}

/** The parts of a multipart body, or null when it cannot be taken apart. */
async function formIn(type: string, body: Buffer): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
  } catch {
    return null;
  }
}

/**
 * @param type the content type of the request
 * @param action whether a script names the action that it calls, in a header
 */
export async function isReadable(type: string, body: Buffer, action: boolean): Promise<boolean> {
  if (type.toLowerCase().startsWith("multipart/form-data")) {
    const form = await formIn(type, body);
    return form !== null && (action ? isScriptForm(form) : isPlainForm(form));
  }
  return !action || isArguments(body.toString("utf8"), () => undefined);
}
