import type { TemplateSource } from "../document/surroundings";

/** The organisation's catalogue, beside the page. */
const FOLDER = "catalogue/";

/** Milliseconds that all of the catalogue is waited for: nobody waits longer for a pane to open. */
const PATIENCE = 3000;

/**
 * The templates to offer: those of the organisation's catalogue, and those that come with Case Audit. The catalogue is
 * read anew each time a page opens. Without one, or where it can't be reached, what comes with Case Audit is offered.
 */
export async function loadTemplates(): Promise<TemplateSource> {
  const [{ readCatalogue }, { shippedTemplates }, { readDefinition }] = await Promise.all([
    import("../templates/catalogue"),
    import("../templates/shipped-templates"),
    import("../templates/parse-template"),
  ]);
  const { templates, themes, faults, found } = await readCatalogue(textsBeside(), shippedTemplates());
  return { offered: templates, themes, faults, catalogueLost: found === "lost", parse: readDefinition };
}

/** Gives the text of a file of the catalogue; undefined where there is none, as for a page opened from a folder without a server. */
function textsBeside(): (name: string) => Promise<string | undefined> {
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
    return response.text();
  };
}
