import { allItems, type Template } from "../../src/audit/template";
import { withTheme } from "../../src/audit/theme";
import { parseTemplate } from "../../src/templates/parse-template";
import { parseThemeText } from "../../src/templates/parse-theme";
import { findTemplate } from "../../src/templates/shipped-templates";
import { aTemplateFile, withValue } from "./a-template-file";
import { aThemeFile } from "./a-theme-file";

function parsedTemplate(): Template {
  const result = parseTemplate(aTemplateFile());
  if (!result.ok) throw new Error("The template file is faulty.");
  return result.template;
}
const template = parsedTemplate();
const parse = (file: unknown) => parseThemeText(JSON.stringify(file), [template]);

test("a theme file is tried in the template it is for", () => {
  const result = parse(aThemeFile());
  expect(result.ok && allItems(withTheme(template, result.theme)).map(({ id }) => id)).toEqual([
    ...allItems(template).map(({ id }) => id),
    "chronology",
    "learning",
  ]);
});

test.each<[string, unknown, string, string]>([
  [
    "is for no template known",
    withValue(aThemeFile(), "for", "another"),
    "for",
    'There is no template "another".',
  ],
  [
    "answers from a scale the template lacks",
    withValue(aThemeFile(), "sections[0].items[0].answer.scale", "stars"),
    "sections[0].items[0].answer.scale",
    'There is no scale "stars".',
  ],
  [
    "takes the id of an item",
    withValue(aThemeFile(), "sections[0].items[1].id", "plan"),
    "sections[0].items[1].id",
    '"plan" is the id of sections[0].items[1] already.',
  ],
  ["has no sections", withValue(aThemeFile(), "sections", []), "sections", "There has to be at least one."],
])("a theme file that %s is refused, with the place in that file", (_, file, path, message) => {
  expect(parse(file)).toEqual({ ok: false, faults: [{ path, message }] });
});

test("the Camden audit asks another theme's questions in place of its own 17", () => {
  const camden = findTemplate("camden-themed-audit");
  if (!camden?.theme) throw new Error("The Camden audit has no theme.");
  const themed = camden.sections.filter(({ id }) => camden.theme?.sections.includes(id));
  expect(themed.flatMap(({ items }) => items)).toHaveLength(17);

  const scaled = withValue(aThemeFile(), "sections[0].items[0].answer.scale", "yes-partly-no");
  const file = withValue(scaled, "for", camden.id);
  const result = parseThemeText(JSON.stringify(file), [camden]);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const swapped = withTheme(camden, result.theme);

  expect(allItems(swapped)).toHaveLength(allItems(camden).length - 17 + 2);
  expect(swapped.theme?.title).toBe("Neglect");
  expect(parseTemplate(swapped)).toMatchObject({ ok: true });
});
