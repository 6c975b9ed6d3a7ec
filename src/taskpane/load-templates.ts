import type { TemplateSource } from "../document/surroundings";

/** The organisation's catalogue, beside the page. */
const FOLDER = "catalogue/";
const MOST_WAITED = 5000;

/**
 * The templates to offer: those of the organisation's catalogue, and those that come with Case Audit. The catalogue is
 * read anew each time a page opens. Without one, or where it can't be reached, what comes with Case Audit is offered.
 */
export async function loadTemplates(): Promise<TemplateSource> {
  const [{ readCatalogue }, { shippedTemplates }, { readDefinition }] = await Promise.all([
    import("../templates/catalogue"),
    import("../templates/library"),
    import("../templates/read-definition"),
  ]);
  const { templates, themes, faults } = await readCatalogue(textBeside, shippedTemplates());
  return { offered: templates, themes, faults, parse: readDefinition };
}

/** The text of a file of the catalogue; undefined where there is none, as for a page opened from a folder without a server. */
async function textBeside(name: string): Promise<string | undefined> {
  if (location.protocol === "file:") return undefined;
  const response = await fetch(FOLDER + encodeURIComponent(name), {
    cache: "no-cache",
    credentials: "same-origin",
    signal: AbortSignal.timeout(MOST_WAITED),
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`The server answered ${String(response.status)}.`);
  return response.text();
}
