import * as z from "zod/mini";
import type { Template } from "../audit/template";
import { aroundTheme, withTheme, type ThemeLayer } from "../audit/theme";
import { parseJson, parseTemplate } from "./parse-template";
import { issueSentence, shapeFaults, type TemplateFault } from "./template-fault";
import { idShape, labelShape, sectionShape } from "./template-shape";
import { phrase } from "../words/phrase";

export type ThemeResult =
  | { readonly ok: true; readonly theme: ThemeLayer }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };

const themeShape = z.strictObject({
  id: idShape,
  title: labelShape,
  for: idShape,
  sections: z.array(sectionShape).check(z.minLength(1), z.maxLength(50)),
}) satisfies z.ZodMiniType<ThemeLayer>;

/** The theme in the text of a JSON file, tried in the template it is for; or everything wrong with it. Never throws. */
export function parseThemeText(text: string, templates: readonly Template[]): ThemeResult {
  const read = parseJson(text);
  if (!read.ok) return { ok: false, faults: [read.fault] };
  const shaped = themeShape.safeParse(read.json, { error: issueSentence });
  if (!shaped.success) return { ok: false, faults: shapeFaults(shaped.error) };
  const theme = shaped.data;
  const template = templates.find((each) => each.id === theme.for);
  if (!template)
    return {
      ok: false,
      faults: [{ path: "for", message: phrase('There is no template "{id}".', { id: theme.for }) }],
    };
  const swapped = parseTemplate(withTheme(template, theme));
  if (swapped.ok) return { ok: true, theme };
  const offset = aroundTheme(template).before.length;
  return {
    ok: false,
    faults: swapped.faults.map(({ path, message }) => ({ path: inTheme(path, offset), message })),
  };
}

/** A path into the template as one into the theme's own file, where it leads there. */
function inTheme(path: string, offset: number): string {
  return path.replace(/^sections\[(\d+)\]/, (whole, index: string) =>
    Number(index) >= offset ? `sections[${String(Number(index) - offset)}]` : whole,
  );
}
