import { aForm, heading, itemsOf, p, scaleLabels, strong, table, tableOf, title, withRoom } from "./a-form";

const KEY = "Scale: 1 = Poor, 2 = Fair, 3 = Good";
const GRADES = ["3 = Good", "2 = Fair", "1 = Poor"];
const form = (key: readonly string[], widths: readonly number[], ...heads: readonly string[]) =>
  aForm(
    title("Audit"),
    ...key.map((text) => (text.startsWith("<w:") ? text : p(text))),
    heading("Plans"),
    tableOf(
      widths,
      strong("Standard", ...heads),
      ...withRoom(heads.length, "Aims are clear", "Dates are set", "Reviews are held"),
    ),
  );

describe("columns side by side under names that nobody knows are judged from the key of the form", () => {
  test.each([
    ["Autumn", "Spring"],
    ["Self", "Peer"],
    ["Worker", "Manager"],
    ["School rating", "Authority rating"],
    ["2024", "2025"],
  ])("“%s” and “%s”: the first is the item's, the other is written and said", (first, second) => {
    const draft = form([KEY], [6000, 1200, 1200, 3000], first, second, "Comments");
    const items = itemsOf(draft);
    expect(items.map(({ label }) => label)).toEqual(["Aims are clear", "Dates are set", "Reviews are held"]);
    expect(items.map(({ kind, scale, further }) => [kind, scaleLabels(draft, scale), further])).toEqual(
      items.map(() => ["judgement", GRADES, [second]]),
    );
    expect(draft.remarks).toEqual([expect.objectContaining({ doubt: "second", text: second })]);
    expect(draft.notPlaced).toEqual([]);
  });

  test.each([
    ["Auditor", "Moderator", "moderation has its own place beside each item"],
    ["First audit", "Second audit", "an item has one"],
  ])("“%s” and “%s”: what somebody judges again is said to have no place, and why", (first, second, why) => {
    const draft = form([KEY], [6000, 1200, 1200], first, second);
    expect(itemsOf(draft).map(({ scale }) => scaleLabels(draft, scale))).toEqual([GRADES, GRADES, GRADES]);
    expect(draft.notPlaced).toEqual([
      expect.objectContaining({ text: second, why: expect.stringContaining(why) as string }),
    ]);
  });

  test("wherever the key stands, and in a table of its own", () => {
    const key = [
      table(["Score", "Meaning"], ["1", "Poor"], ["2", "Fair"], ["3", "Good"]),
      p("Read the file."),
    ];
    const draft = form(key, [6000, 1200, 1200], "Autumn", "Spring");
    expect(itemsOf(draft).map(({ scale }) => scaleLabels(draft, scale))).toEqual([GRADES, GRADES, GRADES]);
  });
});

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ["grades of the form's own", ["Tick one."], ["Gets there", "Falls short"], ["Gets there", "Falls short"]],
  [
    "grades that the key explains",
    ["Key: Steady = most of the time, Loose = now and then"],
    ["Steady", "Loose"],
    ["Steady", "Loose"],
  ],
])("%s stay grades", (_, key, heads, labels) => {
  const draft = form(key, [6000, 1200, 1200, 3000], ...heads, "Comments");
  expect(scaleLabels(draft)).toEqual(labels);
});

test("who writes in a wide column writes words, whatever key the form has", () => {
  const draft = form([KEY], [4000, 3000, 3000], "Worker", "Manager");
  expect(itemsOf(draft).every(({ kind, scale }) => kind === "narratives" && scale === undefined)).toBe(true);
});
