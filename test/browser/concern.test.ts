import { openTab } from "../support/audit-pane";
import { violations } from "../support/axe";
import { fill, press } from "../support/by-keyboard";
import { focused, moveTo, named } from "../support/keyboard";
import { soon } from "../support/soon";
import { COMPLETE } from "../taskpane/a-session";
import { anAuditFile, aQuietRig } from "../workbench/open-workbench";

const rig = aQuietRig();

test("a concern is recorded from any tab by keyboard; Back loses neither the place nor what was typed, and a final audit says how", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  await workbench.pick("audit.docx", anAuditFile(COMPLETE));
  const pane = page.getByRole("complementary");
  const heading = pane.getByRole("heading", { name: "Could a child be unsafe now?" });

  // From a tab, with something typed in it.
  await openTab(page, /^Guidance/);
  await fill(page, /^Search all guidance/, "risk");
  await press(page, /^Immediate concern/, "Shift+Tab");
  await heading.waitFor();
  await soon(async () => (await focused(page)).name).toBe("Could a child be unsafe now?");
  expect(await violations(page)).toEqual([]);
  await fill(page, /^What is the concern/, "Found alone at night.");
  // Asked for again, it is come back to.
  await press(page, /^Immediate concern/, "Shift+Tab");
  await soon(async () => (await focused(page)).name).toBe("Could a child be unsafe now?");
  await press(page, /^Back$/, "Shift+Tab");
  await soon(async () => (await focused(page)).name).toBe("Immediate concern");
  await soon(() => pane.getByLabel(/^Search all guidance/).inputValue()).toBe("risk");

  // What was typed is there again; who was told is asked for at its field.
  await page.keyboard.press("Enter");
  await soon(() => pane.getByLabel(/^What is the concern/).inputValue()).toBe("Found alone at night.");
  await press(page, /^Record the concern/);
  await soon(async () => (await focused(page)).name).toMatch(/^Which manager did you tell/);
  await page.keyboard.type("Sam Green");
  await fill(page, /^When/, "27 November 2026, 14:05");
  await page.keyboard.press("Enter");
  await soon(async () => (await focused(page)).name).toBe("Concern recorded");
  expect((await workbench.save()).texts).toMatchObject({
    "concern.raised": "Yes",
    "concern.what": "Found alone at night.",
    "concern.manager": "Sam Green",
    "concern.notified": "27 November 2026, 14:05",
  });

  // Once it is final it says whom to tell all the same, and the way to record it.
  await pane.getByRole("tab", { name: /^To do/ }).focus();
  await page.keyboard.press("Enter");
  await press(page, /^Mark as ready/);
  await pane.getByRole("button", { name: "Make final…" }).waitFor();
  await press(page, /^Make final…/, "Shift+Tab");
  await fill(page, /^Your name/, "Lead auditor");
  await press(page, /^Make final$/);
  await pane.getByRole("heading", { name: "Final", exact: true }).waitFor();
  await press(page, /^Concern recorded/, "Shift+Tab");
  await pane.getByText("Tell the manager first, by phone.").waitFor();
  expect(await violations(page)).toEqual([]);
  await moveTo(page, named(/^Reopen…/));
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Reopen" }).waitFor();
});
