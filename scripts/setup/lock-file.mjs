/**
 * Packages come with one optional package per system. A registry mirror that lacks those of other systems leaves them out
 * of package-lock.json, and `npm ci` then refuses the file everywhere. Their names and exact versions are known from the
 * package that asks for them, so the missing entries can be written without the registry.
 */

/**
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * The optional packages that the lock file asks for and does not list: `[path, entry]` pairs.
 * @param {Lock} lock
 * @returns {[string, Entry][]}
 */
export function missingOptional({ packages }) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isListed(packages, path, name) && /^\d/.test(version)) {
        missing.set(`node_modules/${name}`, { version, ...systemOf(name), ...(dev ? { dev } : {}), optional: true });
      }
    }
  }
  return [...missing];
}

/**
 * The lock file with those entries in their alphabetical place.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completed(lock) {
  const entries = [...Object.entries(lock.packages), ...missingOptional(lock)];
  return { ...lock, packages: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * The system a package is for, as its name says it: `@next/swc-darwin-arm64`.
 * @param {string} name
 */
function systemOf(name) {
  const os = /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix/.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|wasm32|riscv64|ppc64|s390x|loong64|mips64el|arm/.exec(
    name.slice(name.indexOf("/") + 1),
  )?.[0];
  const libc = /musl/.test(name) ? "musl" : /gnu/.test(name) ? "glibc" : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === "linux" ? { libc: [libc] } : {}),
    ...(os ? { os: [os] } : {}),
  };
}

/**
 * Whether a dependency resolves in the tree of the lock file, as Node would walk it.
 * @param {Lock["packages"]} packages
 * @param {string} from
 * @param {string} name
 */
function isListed(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}
