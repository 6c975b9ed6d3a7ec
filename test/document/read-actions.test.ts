import { blankAction, type Action } from "../../src/audit/record";
import type { Control, DocumentContent, TableText } from "../../src/document/audit-document";
import { layoutOf } from "../../src/document/layout";
import { slotsOf } from "../../src/document/layout-model";
import { ownBoxesIn } from "../../src/document/own-boxes";
import { readActions } from "../../src/document/read-actions";
import { rowSetsOf, type RowSet } from "../../src/document/row-sets";
import { rowsIn } from "../../src/document/rows-in";
import { ACTION_COLUMNS, aTemplate } from "../support/builders";

const template = aTemplate();
const LABELS = ACTION_COLUMNS.map(({ label }) => label);
const HEADER = ["Action", ...LABELS];
const other: TableText = [["Item 1", "Answer", "Person"]];

const aBox = (
  tag: string,
  text: string,
  at?: readonly [table: number, row: number, cell: number],
): Control => ({
  tag,
  alias: "",
  kind: "text",
  text,
  ...(at && { at: { table: at[0], row: at[1], cell: at[2] } }),
});
const read = (tables: readonly TableText[], controls: readonly Control[] = [], of = template) => {
  const content: DocumentContent = { tables, controls, loose: [], parts: [], problems: [] };
  const { whole: _, ...actions } = readActions(of, content, ownBoxesIn(of, layoutOf(of), content));
  return actions;
};
const anEntry = (row: number, entered: Partial<Action>): Action => ({ ...blankAction(row), ...entered });

describe("a table of actions whose tags are gone", () => {
  test("is read by the labels of its columns, row by row", () => {
    const rows = [
      ["1", " Visit him ", "Social worker", "30/4/2026", ""],
      ["2", "", "", "", ""],
      ["3", "1 May 2026", "Manager"],
      [],
    ];
    expect(read([other, [HEADER, ...rows]])).toEqual({
      actions: [
        anEntry(1, { what: "Visit him", person: "Social worker", due: "2026-04-30" }),
        anEntry(3, { what: "1 May 2026", person: "Manager" }),
      ],
      problems: [],
      recovered: ["action.1.what", "action.3.what"],
      found: true,
    });
  });

  test.each([
    [
      "in another order",
      ["Action", "Completion  DATE", ...LABELS.filter((label) => label !== "Completion date")],
    ],
    [
      "without the numbers of its rows",
      ["Completion date", ...LABELS.filter((label) => label !== "Completion date")],
    ],
  ])("is read %s", (_, header) => {
    const cells = header.map((label) => (/date$/i.test(label) ? "30/4/2026" : `${label} as typed`));
    expect(read([[header, cells]]).actions).toEqual([
      anEntry(1, {
        what: "Agreed action (child) as typed",
        person: "Person as typed",
        due: "2026-04-30",
        signedOff: "2026-04-30",
      }),
    ]);
  });

  test("is read under the labels, though the numbers of its rows have the name of one", () => {
    const columns = ACTION_COLUMNS.map((each) => (each.id === "what" ? { ...each, label: "Action" } : each));
    const named = aTemplate({ actions: { ...template.actions, columns } });
    const tables = [
      [
        ["Action", "Action", ...LABELS.slice(1)],
        ["1", "Visit him", "", "", ""],
      ],
    ];
    expect(read(tables, [], named).actions).toEqual([anEntry(1, { what: "Visit him" })]);
  });

  test("is not one that has only some of the columns", () => {
    const some = [
      ["Action", ...LABELS.slice(1)],
      ["1", "Visit him", "", ""],
    ];
    expect(read([some])).toEqual({ actions: [], problems: [], recovered: [], found: false });
  });

  test("holds no action where prompts alone are left behind", () => {
    const prompts = slotsOf(layoutOf(template))
      .filter(({ tag }) => tag.startsWith("action.1."))
      .map(({ prompt }) => ` ${prompt.toUpperCase()} `);
    expect(read([[HEADER, ["1", ...prompts]]])).toMatchObject({ actions: [], recovered: [] });
  });
});

test("a document without a table of actions or a box of one has none", () => {
  expect(read([])).toEqual({ actions: [], problems: [], recovered: [], found: false });
  expect(read([[], other], [aBox("item.risk.evidence", "Seen", [1, 0, 1])])).toMatchObject({ found: false });
});

describe("boxes that have left the table", () => {
  test("count for the row their tag names", () => {
    const controls = [
      aBox("action.3.what", "Visit him", [0, 0, 1]),
      aBox("action.3.due", "30/4/2026"),
      aBox("action.4.what", ""),
      aBox("action.5.colour", "Red"),
      aBox("action.x.what", "Nowhere"),
      aBox("item.what.what", "Seen"),
    ];
    expect(read([other, [HEADER, ["1", "Ring her", "", "", ""]]], controls)).toEqual({
      actions: [anEntry(1, { what: "Ring her" }), anEntry(3, { what: "Visit him", due: "2026-04-30" })],
      problems: [{ code: "action-row-typed-by-hand", where: "action.1.what" }],
      recovered: [],
      found: true,
    });
  });

  test("count where there is no table at all", () => {
    expect(read([], [aBox("action.2.person", "Social worker")])).toMatchObject({
      actions: [anEntry(2, { person: "Social worker" })],
      found: true,
    });
  });

  test("count for nothing while they stand in it", () => {
    const controls = [aBox("action.1.what", "Visit him and ring her", [0, 1, 1])];
    expect(read([[HEADER, ["1", "Visit him", "", "", ""]]], controls).actions).toEqual([
      anEntry(1, { what: "Visit him" }),
    ]);
  });
});

describe("a table of actions without its header", () => {
  const rows = [
    ["Agreed", "", "", "", ""],
    ["1", "Visit him", "Social worker", "30/4/2026", ""],
    ["2", "Ring her", "", "", ""],
    ["", "Write to school", "", "", ""],
  ];
  const boxes = [
    aBox("action.9.what", "Elsewhere", [0, 0, 1]),
    aBox("action.2.what", "Ring her", [1, 2, 1]),
    aBox("action.1.what", "Visit him", [1, 1, 1]),
    aBox("action.1.person", "Social worker", [1, 1, 2]),
    aBox("action.8.what", "Apart"),
  ];

  test("is the one in which most of its boxes stand, from the first of their rows on", () => {
    expect(read([other, rows], boxes)).toEqual({
      actions: [
        anEntry(1, { what: "Visit him", person: "Social worker", due: "2026-04-30" }),
        anEntry(2, { what: "Ring her" }),
        anEntry(3, { what: "Write to school" }),
        anEntry(9, { what: "Elsewhere" }),
        anEntry(8, { what: "Apart" }),
      ],
      problems: [
        { code: "action-row-typed-by-hand", where: "action.1.what" },
        { code: "action-row-typed-by-hand", where: "action.3.what" },
      ],
      recovered: [],
      found: true,
    });
  });

  test("is none where the boxes say they stand in a table that is not there", () => {
    expect(read([other], [aBox("action.1.what", "Visit him", [4, 1, 1])])).toMatchObject({
      actions: [anEntry(1, { what: "Visit him" })],
      problems: [],
    });
  });
});

test("a row whose boxes name two rows is the one of the first, and the other box counts for its own", () => {
  const controls = [
    aBox("action.7.what", "Visit him", [0, 1, 1]),
    aBox("action.8.person", "Manager", [0, 1, 2]),
  ];
  expect(read([[HEADER, ["7", "Visit him", "Manager", "", ""]]], controls)).toMatchObject({
    actions: [anEntry(7, { what: "Visit him" }), anEntry(8, { person: "Manager" })],
    problems: [],
  });
});

test("of a table of hundreds of rows each box is looked at a few times, not once for every row", () => {
  const [plan] = rowSetsOf(template) as readonly [RowSet];
  const numbers = Array.from({ length: 400 }, (_, at) => at + 1);
  const content = {
    tables: [[HEADER, ...numbers.map((row) => [String(row), `Visit ${String(row)}`, "", "", ""])]],
    controls: numbers.map((row) => aBox(`action.${String(row)}.what`, `Visit ${String(row)}`, [0, row, 1])),
  };
  let looks = 0;
  const counting: RowSet = {
    ...plan,
    named: (tag) => {
      looks += 1;
      return plan.named(tag);
    },
  };
  expect(rowsIn(counting, content)?.map(({ number }) => number)).toEqual(numbers);
  expect(looks).toBeLessThanOrEqual(4 * numbers.length);
});
