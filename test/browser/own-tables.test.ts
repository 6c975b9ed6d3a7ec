import { newDocx } from "../../src/docx/new-docx";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import { violations } from "../support/axe";
import { aTemplate } from "../support/builders";
import { fill, press } from "../support/by-keyboard";
import { focused } from "../support/keyboard";
import { soon } from "../support/soon";
import { aQuietRig } from "../workbench/open-workbench";

const rig = aQuietRig();

/** An audit with a chronology and a table of those who were spoken to, whose columns have the same ids. */
function anAuditWithTables(): Buffer {
  const columns = [
    { id: "day", label: "Day", type: "date", required: true },
    { id: "event", label: "What happened", type: "text", required: false },
  ] as const;
  const template = aTemplate({
    tables: [
      { id: "chronology", title: "Chronology", place: "end", rows: 2, columns },
      {
        id: "spoken-to",
        title: "People spoken to",
        place: "end",
        rows: 1,
        columns: [columns[0], { ...columns[1], label: "Who" }],
      },
    ],
  });
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  return Buffer.from(newDocx(template, [definition], new Map()));
}

test("rows of a table are added, moved and taken out by keyboard, and an impossible day is told at its box", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const rows = () => pane.getByRole("article").locator("dl").allInnerTexts();
  const says = (text: string) => text.replace(/\s+/g, " ").trim();
  await workbench.pick("audit.docx", anAuditWithTables());
  await press(page, /^More$/, "Shift+Tab");
  await press(page, /^Tables of this audit/, "ArrowDown");
  await pane.getByRole("heading", { name: "Chronology" }).waitFor();

  await press(page, /^Add a row to Chronology$/);
  await soon(async () => (await focused(page)).name).toBe("Day");
  await page.keyboard.type("31/02/2026");
  await press(page, /^Add the row$/);
  await pane
    .getByText("There is no such day: the last of that month is 28 February 2026.", { exact: false })
    .waitFor();
  await soon(async () => (await focused(page)).name).toBe("Day");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3/3/2026");
  await fill(page, /^What happened$/, "Strategy meeting");
  expect(await violations(page)).toEqual([]);
  await press(page, /^Add the row$/);
  await soon(async () => (await focused(page)).name).toBe("Add a row to Chronology");
  await page.keyboard.press("Enter");
  await soon(async () => (await focused(page)).name).toBe("Day");
  await page.keyboard.type("1 March 2026");
  await fill(page, /^What happened$/, "Referral");
  await press(page, /^Add the row$/);
  await soon(async () => (await rows()).map(says)).toEqual([
    "Day: 3 March 2026 What happened: Strategy meeting",
    "Day: 1 March 2026 What happened: Referral",
  ]);

  // The second goes up, and the focus stays with it.
  await press(page, /^Move row 2 of Chronology up$/);
  await soon(async () => (await rows()).map(says)).toEqual([
    "Day: 1 March 2026 What happened: Referral",
    "Day: 3 March 2026 What happened: Strategy meeting",
  ]);
  await soon(async () => (await focused(page)).name).toBe("Move row 1 of Chronology down");

  // Forms of two tables stand open at once, and each has its own boxes.
  await press(page, /^Edit row 1 of Chronology/);
  await soon(async () => (await focused(page)).name).toBe("Day");
  await press(page, /^Add a row to People spoken to$/);
  await pane.getByRole("form", { name: "New row" }).waitFor();
  await soon(async () => (await focused(page)).name).toBe("Day");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type("5 March 2026");
  await fill(page, /^Who$/, "Grandmother");
  await press(page, /^Add the row$/);
  await soon(async () => (await rows()).map(says)).toContain("Day: 5 March 2026 Who: Grandmother");
  await press(page, /^Cancel$/, "Shift+Tab");

  await press(page, /^Take out row 1 of Chronology$/);
  await soon(async () => (await rows()).map(says)).toEqual([
    "Day: 3 March 2026 What happened: Strategy meeting",
    "Day: 5 March 2026 Who: Grandmother",
  ]);
  const { texts } = await workbench.save();
  expect(texts).toMatchObject({
    "row.chronology.1.day": "3 March 2026",
    "row.chronology.1.event": "Strategy meeting",
    "row.chronology.2.event": "",
    "row.spoken-to.1.event": "Grandmother",
  });
});
