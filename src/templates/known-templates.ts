import type { Template } from "../audit/template";
import { remembering } from "../store/remembering";
import { shippedTemplates } from "./shipped";
import type { templateSource } from "./shipped-templates";

type Checked = typeof templateSource;

/**
 * Templates for a page, which fetches what checks a definition, and the words of earlier versions, for the first document
 * whose definition is none of those offered: `ready` is asked before `parse`, with the definition that a document carries.
 * A page that has them already passes them in.
 */
export function knownTemplates(offered: readonly Template[] = shippedTemplates(), has?: Checked) {
  const knownAs = remembering(16, (json: string): { readonly template?: Template } => knownIn(offered, json));
  let checked = has;
  return {
    offered,
    get earlierWords(): Readonly<Partial<Record<string, readonly string[]>>> {
      return checked?.earlierWords ?? {};
    },
    parse: (json: string): ReturnType<Checked["parse"]> => {
      const { template } = knownAs(json);
      if (template) return { ok: true, template };
      if (!checked) throw new Error("What checks a template has not been fetched.");
      return checked.parse(json);
    },
    /** Throws where it can't be fetched. */
    ready: async (definition?: string): Promise<void> => {
      if (checked || (definition !== undefined && knownAs(definition).template)) return;
      checked = (await import("./shipped-templates")).templateSource;
    },
  };
}

/** The template that a definition holds, where it says what one of these does. */
function knownIn(offered: readonly Template[], definition: string): { readonly template?: Template } {
  let json: unknown;
  try {
    json = JSON.parse(definition);
  } catch {
    return {};
  }
  const template = offered.find((each) => saysTheSame(each, json));
  return template ? { template } : {};
}

/** Whether two JSON values hold the same, in whatever order. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b]),
    )
  );
}
