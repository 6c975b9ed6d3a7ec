import { readDocxPage } from "../../src/docx/read-page";
import { formFlow } from "../../src/forms/read/form-flow";
import { plainLine } from "../../src/forms/read/form-line";
import type { DraftSoFar, FormPart } from "../../src/forms/read/form-parts";
import { lineParts } from "../../src/forms/read/line-parts";
import { tableParts } from "../../src/forms/read/read-table";
import { aFormDocx, bold, table, type Cell } from "./a-form";

const EMPTY: DraftSoFar = {
  hasItems: false,
  hasOpenItem: false,
  asksScale: false,
  isAnswered: false,
  plainAnswers: ["Yes", "No"],
  sectionNames: [],
  headingWaits: false,
  headingIsLast: false,
  lastWords: undefined,
};
const ITEMS: DraftSoFar = { ...EMPTY, hasItems: true };
const OPEN: DraftSoFar = { ...ITEMS, hasOpenItem: true };
const waits = (lastWords: string, soFar = EMPTY): DraftSoFar => ({ ...soFar, lastWords });

/** A part in a few words. */
function said(part: FormPart): string {
  switch (part.is) {
    case "words":
      return `${part.heading ? "heading" : "words"}: ${part.line.text}`;
    case "marks":
      return `marks: ${part.marks.map(({ line }) => line.text).join(", ")}`;
    case "item":
      return `item: ${part.item.label}`;
    case "graded":
      return `graded: ${part.item.labels?.join(", ") ?? ""}${part.alone ? ", alone" : ""}`;
    case "fields":
      return `${part.sameTable ? "more fields" : "fields"}: ${part.fields.map(({ label }) => label).join(", ")}`;
    case "actions":
      return `actions: ${part.columns.map(({ label }) => label).join(", ")}`;
    case "understood":
      return `understood: ${part.texts.join(", ")}`;
    case "left":
      return `left: ${part.text}, ${part.where}`;
    default:
      return part.is;
  }
}

const saidOf = (parts: Iterable<FormPart>): readonly string[] =>
  [...parts].map(said).filter((each) => !/^understood: (, )*$/u.test(each));

const SLASHED = "Yes / No";
const GRADED = "Outstanding / Good / Inadequate";

describe("a line is recognised by what is there already", () => {
  test.each<[string, string, DraftSoFar, readonly string[]]>([
    ["words", "Read the file.", EMPTY, ["words: Read the file."]],
    ["a list of answers", SLASHED, EMPTY, [`marks: ${SLASHED}`]],
    ["a question with its answers", `Seen? ${SLASHED}`, EMPTY, [`marks: Seen? ${SLASHED}`]],
    ["grades that are explained", `Judgement: ${GRADED}`, EMPTY, [`words: Judgement: ${GRADED}`]],
    ["grades to judge an item by", `Judgement: ${GRADED}`, ITEMS, [`marks: Judgement: ${GRADED}`]],
    ["grades under a number", `Judgement: ${GRADED}`, waits("1. Aims"), [`marks: Judgement: ${GRADED}`]],
    ["grades under other words", `Judgement: ${GRADED}`, waits("Aims"), [`words: Judgement: ${GRADED}`]],
    ["grades behind another word", `Scale: ${GRADED}`, ITEMS, [`words: Scale: ${GRADED}`]],
    ["a box with no item", "Evidence:", ITEMS, ["words: Evidence:"]],
    ["a box of an item", "Evidence:", OPEN, ["marks: Evidence:"]],
    ["nothing", "", EMPTY, []],
  ])("%s: %s", (_, text, soFar, parts) => {
    expect(saidOf(lineParts(plainLine(text), soFar))).toEqual(parts);
  });

  const long = `${"Say what you saw and ".repeat(6)}why ……`;
  test.each<[string, string, DraftSoFar, readonly string[]]>([
    ["a field", "Name: ……", EMPTY, ["more fields: Name: ……"]],
    ["two fields", "Name: …… Date: ……", EMPTY, ["more fields: Name:, Date: ……"]],
    ["any label before the items", "Aims ……", EMPTY, ["more fields: Aims ……"]],
    ["an item among items", "Aims ………… ", ITEMS, ["item: Aims"]],
    ["a field behind the items", "Date: ……", ITEMS, ["more fields: Date: ……"]],
    ["what waits", "……", waits("Aims"), ["last-words-used", "more fields: Aims"]],
    ["what waits among items", "……", waits("Aims", ITEMS), ["last-words-used", "item: Aims"]],
    ["nothing", "……", EMPTY, ["last-words-used"]],
    ["a number alone", "1. ……", ITEMS, []],
    ["a sentence too long for a label", long, EMPTY, [`words: ${long}`]],
  ])("room is for %s", (_, text, soFar, parts) => {
    expect(saidOf(lineParts({ ...plainLine(text), room: true }, soFar))).toEqual(parts);
  });
});

describe("rows are recognised", () => {
  const partsOf = (soFar: DraftSoFar, ...rows: readonly (readonly Cell[])[]): readonly string[] => {
    const [piece] = formFlow(readDocxPage(aFormDocx(table(...rows))).blocks);
    return piece?.type === "table"
      ? saidOf(tableParts(piece.grid, "table 1", undefined, soFar, new Set()))
      : [];
  };
  const HEAD = ["Criteria", "Outstanding", "Good"];
  const row = (label: string): readonly string[] => [
    label,
    `${label}: done early and with the child, who says so.`,
    `${label}: done in time and for a reason.`,
  ];

  test.each<[string, DraftSoFar, readonly (readonly Cell[])[], readonly string[]]>([
    [
      "as items under a head",
      EMPTY,
      [HEAD, row("Aims"), row("Dates")],
      ["understood: Criteria", "item: Aims", "item: Dates"],
    ],
    [
      "as the head printed again, which is nothing new",
      EMPTY,
      [HEAD, row("Aims"), HEAD, row("Dates")],
      ["understood: Criteria", "item: Aims", "item: Dates"],
    ],
    [
      "as the names of sections in bold",
      EMPTY,
      [HEAD, [bold("Plans"), "", ""], row("Aims")],
      ["understood: Criteria", "heading: Plans", "item: Aims"],
    ],
    [
      "as items with columns of room that have names of their own",
      EMPTY,
      [
        ["Criteria", "Evidence", "Action needed?"],
        ["Aims", "", ""],
        ["Dates", "", ""],
      ],
      ["understood: Criteria, Evidence, Action needed?", "item: Aims", "item: Dates"],
    ],
    [
      "as fields",
      EMPTY,
      [
        ["Name", ""],
        ["Date", ""],
      ],
      ["fields: Name", "more fields: Date"],
    ],
    [
      "as labels over room",
      EMPTY,
      [
        ["Aims", "Dates"],
        ["", ""],
      ],
      ["fields: Aims, Dates"],
    ],
    [
      "as the head of a table that grows over several blank rows",
      EMPTY,
      [
        ["Aims", "Dates"],
        ["", ""],
        ["", ""],
      ],
      ["understood: Aims, Dates", "table"],
    ],
    ["as short labels before the items", EMPTY, [["Aims", ""]], ["fields: Aims"]],
    ["as items behind others", ITEMS, [["Aims", ""]], ["item: Aims"]],
    ["as fields by their words, wherever they stand", ITEMS, [["Team", ""]], ["fields: Team"]],
    [
      "as the reason of an item above",
      OPEN,
      [["If not applicable, say why", ""]],
      ["understood: If not applicable, say why"],
    ],
    [
      "as no reason of nothing",
      ITEMS,
      [["If not applicable, say why", ""]],
      ["item: If not applicable, say why"],
    ],
    ["as a judgement behind items", ITEMS, [["Judgement", ""]], ["marks: Judgement"]],
    ["as a field where there is nothing to judge", EMPTY, [["Judgement", ""]], ["fields: Judgement"]],
    ["as boxes", EMPTY, [["Evidence:", ""]], ["marks: Evidence:"]],
    ["as grades to choose from", EMPTY, [["Aims", GRADED]], ["item: Aims"]],
    [
      "as words over room to write in",
      EMPTY,
      [["Say what you saw."], [""], [""]],
      ["words: Say what you saw.", "room"],
    ],
    [
      "as a banner over the rows",
      EMPTY,
      [[{ text: "Plans", wide: 3 }], HEAD, row("Aims")],
      ["heading: Plans", "understood: Criteria", "item: Aims"],
    ],
    [
      "as an action table, after which other rows may follow",
      EMPTY,
      [
        ["Action", "By whom", "By when"],
        ["", "", ""],
        [{ text: "Name", wide: 2 }, ""],
      ],
      ["understood: Action, By whom, By when", "actions: Action, By whom, By when", "fields: Name"],
    ],
    [
      "as nothing known",
      EMPTY,
      [["Read this.", "And read that."]],
      ["left: Read this., table 1, row 1", "left: And read that., table 1, row 1"],
    ],
  ])("%s", (_, soFar, rows, parts) => {
    const found = partsOf(soFar, ...rows);
    expect(found.filter((each) => each !== "break")).toEqual(parts);
    expect(found.at(-1)).toBe("break");
  });

  test("as grades under one another, which leave their item open", () => {
    const grades = (...names: readonly string[]) =>
      names.map((name) => [name, `${name} is what this looks like, at length.`]);
    expect(partsOf(EMPTY, ...grades("Outstanding", "Good", "Inadequate"))).toEqual([
      "graded: Outstanding, Good, Inadequate, alone",
    ]);
    expect(partsOf(EMPTY, ...grades("Good", "Inadequate", "Good", "Inadequate"))).toEqual([
      "graded: Good, Inadequate",
      "graded: Good, Inadequate",
    ]);
  });
});
