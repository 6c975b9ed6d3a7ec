import { PREFIXES } from "../../src/ooxml/namespaces";
import { STYLES } from "../../src/ooxml/styles";
import { parseXml } from "../../src/xml/parse";
import { all, val } from "../support/xml-find";

const styles = parseXml(STYLES, PREFIXES);
const colours = [...new Set(all(styles, "w:color").map(val))];
const grounds = ["FFFFFF", ...all(styles, "w:shd").map((shade) => shade.attributes["w:fill"] ?? "")];

/** Relative luminance (WCAG 2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(colours.flatMap((colour) => grounds.map((ground) => [colour, ground] as const)))(
  "text in %s can be read on %s",
  (colour, ground) => {
    const [light = 0, dark = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);

    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);

test("our own styles say so in their name, so that they can't clash with those of another document", () => {
  const own = all(styles, "w:style").filter((style) => style.attributes["w:customStyle"] === "1");

  expect(own.length).toBeGreaterThan(5);
  for (const style of own) expect(style.attributes["w:styleId"]).toMatch(/^CaseAudit/);
});
