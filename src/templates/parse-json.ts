import type { TemplateFault } from "./fault";

export type Json =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: TemplateFault };

/** The value in the text of a JSON file, whose byte order mark doesn't matter. */
export function parseJson(text: string): Json {
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: { path: "", message: `This is not JSON: ${reason}` } };
  }
}
