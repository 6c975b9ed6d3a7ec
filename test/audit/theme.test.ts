import { aroundTheme, withTheme, type ThemeLayer } from "../../src/audit/theme";
import { anItem, aSection, aTemplate } from "../support/builders";

const section = (id: string) => aSection({ id, title: id, items: [anItem({ id: `${id}-item` })] });
const neglect: ThemeLayer = {
  id: "neglect",
  title: "Neglect",
  for: "a-template",
  sections: [section("history"), section("home")],
};
const themed = aTemplate({
  sections: [section("first"), section("voice"), section("family"), section("last")],
  theme: { id: "adulthood", title: "Adulthood", sections: ["voice", "family"] },
});
const ids = ({ sections }: { sections: readonly { id: string }[] }) => sections.map(({ id }) => id);

test("a theme takes the place of the one before it", () => {
  const swapped = withTheme(themed, neglect);
  expect(ids(swapped)).toStrictEqual(["first", "history", "home", "last"]);
  expect(swapped.theme).toStrictEqual({ id: "neglect", title: "Neglect", sections: ["history", "home"] });
});

test("a theme comes last in a template without one", () => {
  const { theme: _, ...plain } = themed;
  expect(ids(withTheme(plain, neglect))).toStrictEqual([
    "first",
    "voice",
    "family",
    "last",
    "history",
    "home",
  ]);
});

test("swapping back gives the template it was", () => {
  const own = {
    id: "adulthood",
    title: "Adulthood",
    for: "a-template",
    sections: [section("voice"), section("family")],
  };
  expect(withTheme(withTheme(themed, neglect), own)).toStrictEqual(themed);
});

test("what stands around a theme stays", () => {
  const { before, after } = aroundTheme(themed);
  expect([...before, ...after].map(({ id }) => id)).toStrictEqual(["first", "last"]);
});

test("a theme that comes first leaves its place in front", () => {
  const { before, after } = aroundTheme({ ...themed, sections: themed.sections.slice(1) });
  expect([before, after].map((sections) => sections.map(({ id }) => id))).toStrictEqual([[], ["last"]]);
});
