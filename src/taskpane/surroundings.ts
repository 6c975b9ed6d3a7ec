import type { Surroundings } from "../document/surroundings";
import { loadTemplates } from "./load-templates";

/** What a page in a browser brings to the use cases: the templates on offer, and ids and today’s date from the browser itself. */
export async function loadSurroundings(): Promise<Surroundings> {
  return { templates: await loadTemplates(), newId, today };
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

/** The date on the user's clock, ISO: not the one in Greenwich, which is another for an hour each summer night. */
export function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
