import fc from "fast-check";
import { parseTemplate, parseTemplateText } from "../../src/templates/parse-template";
import { holds } from "../support/holds";
import { aTemplateFile, withValue } from "./a-template-file";

/** Every place in a JSON value, written as `sections[0].items`. */
function places(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, `${path}.${key}`))];
}

const answers = (json: unknown): void => {
  const result = parseTemplate(json);
  if (!result.ok) expect(result.faults.length).toBeGreaterThan(0);
};

describe("reading a template never throws", () => {
  test("whatever the JSON", () => {
    holds(fc.property(fc.jsonValue({ maxDepth: 6 }), answers));
  });

  test("whatever the value", () => {
    holds(fc.property(fc.anything(), answers));
  });

  test("whatever stands in one place of a template", () => {
    const place = fc.constantFrom(...places(aTemplateFile()).filter((path) => path !== ""));
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom("risk", "constructor", "__proto__", "", {}, []));
    holds(
      fc.property(place, value, (path, other) => {
        answers(withValue(aTemplateFile(), path, other));
      }),
      1000,
    );
  });

  test("whatever the text", () => {
    holds(
      fc.property(fc.string(), (text) => {
        parseTemplateText(text);
      }),
    );
  });

  test.each([
    ["deep", `${"[".repeat(5000)}${"]".repeat(5000)}`],
    ["very deep", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["long", JSON.stringify({ ...aTemplateFile(), scales: Array.from({ length: 200_000 }, () => 0) })],
    ["full of faults", JSON.stringify({ sections: [{ items: Array.from({ length: 19_000 }, () => ({})) }] })],
    [
      "full of unknown keys",
      JSON.stringify(Object.fromEntries(Array.from({ length: 19_000 }, (_, n) => [n, n]))),
    ],
  ])("however %s the text", (_, text) => {
    expect(parseTemplateText(text).ok).toBe(false);
  });

  test("however circular the value", () => {
    const circular: Record<string, unknown> = aTemplateFile();
    circular["notes"] = [circular];
    expect(parseTemplate(circular)).toEqual({
      ok: false,
      faults: [{ path: "", message: "This is too large to be a template: 500 items are the most." }],
    });
  });
});
