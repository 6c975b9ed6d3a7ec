import { dayOn, type IsoDate } from "../audit/dates";
import type { Surroundings } from "../document/surroundings";
import type { FileText } from "../templates/catalogue";
import { readText } from "../text/read-text";

/** What a page in a browser brings to the use cases: the templates on offer, and ids and today’s date from the browser itself. */
export async function loadSurroundings(): Promise<Surroundings> {
  return { ...(await loadCatalogue()), newId, today };
}

/** A random UUID (RFC 9562, version 4). `randomUUID` is missing on plain http. */
export function newId(): string {
  if ("randomUUID" in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The date on the user's clock. */
export const today = (): IsoDate => dayOn(new Date());

/** The organisation's catalogue, beside the page. */
const FOLDER = "catalogue/";

/** Milliseconds that all of the catalogue is waited for: nobody waits longer for a pane to open. */
const PATIENCE = 3000;

/**
 * What the organisation says of dates, and the templates to offer: those of the organisation's catalogue, and those that come with Case Audit. The catalogue is
 * read anew each time a page opens. Without one, or where it can't be reached, what comes with Case Audit is offered.
 */
async function loadCatalogue(): Promise<Pick<Surroundings, "templates" | "dates" | "keepUnsaved">> {
  const texts = textsBeside();
  const index = texts(INDEX);
  const [{ knownTemplates }, isThere] = await Promise.all([
    import("../templates/known-templates"),
    holdsMore(index),
  ]);
  const known = knownTemplates();
  if (!isThere) return { templates: known, keepUnsaved: true };
  const { readCatalogue } = await import("../templates/catalogue");
  const read = await readCatalogue((name) => (name === INDEX ? index : texts(name)), known.offered);
  const { templates, themes, dates, keepUnsaved, faults, found } = read;
  return {
    templates: Object.assign(knownTemplates(templates), { themes, faults, catalogueLost: found === "lost" }),
    ...(dates ? { dates } : {}),
    keepUnsaved,
  };
}

const INDEX = "index.json";

/** Whether an index says anything, or may: the one that comes with Case Audit lists nothing. */
async function holdsMore(index: Promise<(() => FileText) | undefined>): Promise<boolean> {
  try {
    const read = (await index)?.();
    if (read === undefined) return false;
    return !read.ok || !/^\s*\{\s*"templates": \[\],\s*"themes": \[\]\s*\}\s*$/.test(read.text);
  } catch {
    return true;
  }
}

/** Gives what reads a file of the catalogue as text; undefined where there is none, as for a page opened from a folder without a server. */
function textsBeside(): (name: string) => Promise<(() => FileText) | undefined> {
  // Not `AbortSignal.timeout`, which Word on a Mac may be too old for.
  const patience = new AbortController();
  setTimeout(() => {
    patience.abort();
  }, PATIENCE);
  return async (name) => {
    if (location.protocol === "file:") return undefined;
    const response = await fetch(FOLDER + encodeURIComponent(name), {
      cache: "no-cache",
      credentials: "same-origin",
      signal: patience.signal,
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`The server answered ${String(response.status)}.`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return () => readText(bytes);
  };
}
