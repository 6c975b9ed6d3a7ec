import type { Half, KeptStore } from "./kept-store";
import { AES } from "./seal";
import type { CookiePlace } from "./session-cookie";

/** What lasts as long as a tab: `sessionStorage`, or what stands for it. */
export type TabPlace = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where the key of a browser session lies beside the browser's own database. */
export interface SessionPlaces {
  readonly cookies: CookiePlace;
  readonly tab: TabPlace;
}

/** A key, and under which name its other half lies in the database, where it is of two halves. */
export interface SessionKey {
  readonly key: CryptoKey;
  readonly half?: string;
}

/** The key of a tab, whole. */
const TAB_KEY = "case-audit.unsaved";
/** What the cookie holds, for a browser that comes back from a crash with its tabs and without its cookies. */
const TAB_COPY = "case-audit.session";

/** What lies in the cookie: the name of the session, and 256 random bits, as hexadecimal digits. */
const COOKIE = /^([0-9a-f]{16})\.([0-9a-f]{64})$/;

interface Cookie {
  readonly text: string;
  /** Of the session, and of the other half. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/*
 * The key of a session is made of two halves, and neither alone opens anything.
 * One lies in a session cookie, which goes when the browser session ends: what is left on the disk then opens nothing.
 * The other lies in the browser's own database (IndexedDB), new for each session, and is sent nowhere: so the place the page
 * came from, which is sent cookies, never gets a key.
 * The key is HMAC-SHA-256 of the bits in the cookie by those in the database: whoever has one half knows nothing of it.
 */

/** The key that work of this session is sealed with, the same in every tab; where a browser keeps no cookies, that of the tab. */
export async function sessionKey(store: KeptStore, { cookies, tab }: SessionPlaces): Promise<SessionKey> {
  let cookie: Cookie | undefined;
  const half = await store.half((has) => {
    cookie = agreed(cookies, tab, has);
    return cookie?.name;
  }, random(32));
  if (!cookie || !half) return { key: (await tabKey(tab)) ?? (await newTabKey(tab)) };
  copyTo(tab, cookie.text);
  return { key: await joined(cookie, half), half: cookie.name };
}

/** The keys that may open what was sealed in this session; none is made. */
export async function keysFound(
  store: KeptStore,
  { cookies, tab }: SessionPlaces,
): Promise<readonly CryptoKey[]> {
  const texts = new Set([...readFrom(cookies), ...copiesIn(tab)]);
  const keys: CryptoKey[] = [];
  for (const cookie of [...texts].flatMap(parsed)) {
    const half = await store.halfNamed(cookie.name);
    if (half) keys.push(await joined(cookie, half));
  }
  const own = await tabKey(tab);
  return own ? [...keys, own] : keys;
}

/** Lets go of this session's key; what it sealed can't be opened any more. */
export function forgetSession({ cookies, tab }: SessionPlaces): void {
  attempt(() => {
    cookies.remove();
  });
  for (const name of [TAB_KEY, TAB_COPY])
    attempt(() => {
      tab.removeItem(name);
    });
}

async function joined({ bytes }: Cookie, half: Half): Promise<CryptoKey> {
  const hmac = await crypto.subtle.importKey("raw", half, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const both = await crypto.subtle.sign("HMAC", hmac, bytes);
  return crypto.subtle.importKey("raw", both, AES, false, ["encrypt", "decrypt"]);
}

/** What lies in the cookie, put there where nothing does; undefined where the browser does not keep it. */
function agreed(cookies: CookiePlace, tab: TabPlace, has: (name: string) => boolean): Cookie | undefined {
  const [kept] = readFrom(cookies).flatMap(parsed);
  if (kept) return kept;
  const copied = copiesIn(tab).find((text) => parsed(text).some(({ name }) => has(name)));
  attempt(() => {
    cookies.write(copied ?? `${digits(random(8))}.${digits(random(32))}`);
  });
  return readFrom(cookies).flatMap(parsed)[0];
}

function parsed(text: string): readonly Cookie[] {
  const [, name, bits = ""] = COOKIE.exec(text) ?? [];
  if (name === undefined) return [];
  const bytes = Uint8Array.from(bits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return [{ text, name, bytes }];
}

async function tabKey(tab: TabPlace): Promise<CryptoKey | undefined> {
  const kept = tab.getItem(TAB_KEY);
  if (kept === null) return undefined;
  const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, AES, false, ["encrypt", "decrypt"]);
}

function newTabKey(tab: TabPlace): Promise<CryptoKey> {
  const bytes = random(32);
  tab.setItem(TAB_KEY, btoa(String.fromCharCode(...bytes)));
  return crypto.subtle.importKey("raw", bytes, AES, false, ["encrypt", "decrypt"]);
}

function readFrom(cookies: CookiePlace): readonly string[] {
  return attempt(() => cookies.read()) ?? [];
}

/** Of each session this tab was in: it may have lived through one. */
function copiesIn(tab: TabPlace): readonly string[] {
  return attempt(() => tab.getItem(TAB_COPY))?.split(" ") ?? [];
}

function copyTo(tab: TabPlace, text: string): void {
  const copies = copiesIn(tab);
  if (!copies.includes(text))
    attempt(() => {
      tab.setItem(TAB_COPY, [...copies, text].join(" "));
    });
}

/** Undefined where the browser refuses it. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const random = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count));

const digits = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
