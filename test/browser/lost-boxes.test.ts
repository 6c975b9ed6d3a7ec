import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { violations } from "../support/axe";
import { focused, moveTo, named } from "../support/keyboard";
import { deep } from "../support/sample";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import { WordRig } from "../word/word-rig";

const rig = new WordRig();
beforeAll(() => rig.start());
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => rig.stop());

/** An audit that another program has taken its answer boxes from. */
const damaged = () => readFile(join(__dirname, "../fixtures/libreoffice-round-trip.docx"));

async function audited(bytes: Uint8Array) {
  const opened = await openAudit(openDocx(bytes), { templates: templateSource });
  if (!opened.found) throw new Error("The document holds no audit.");
  return opened.audit;
}

test("in Word, lost answer boxes are given back in a new document, by keyboard alone, and this one stays as it was", async () => {
  const host = new WordHost(await damaged());
  const before = await audited(host.bytes());
  const { pane, page } = await rig.open(host, { width: 320, height: 445 });
  await pane.getByText("Some answer boxes are gone.").waitFor();
  await moveTo(pane, named(/^Restore the answer boxes/));
  if (deep) expect(await violations(pane)).toEqual([]);
  await page.keyboard.press("Enter");
  await pane.getByText("If no document opens, download it instead.").waitFor();
  await soon(() => pane.getByText("Some answer boxes are gone.").count()).toBe(0);
  await soon(() =>
    pane
      .getByRole("status")
      .filter({ hasText: "Word has been asked to open a new document with every answer box." })
      .count(),
  ).toBe(1);
  await soon(async () => (await focused(pane)).name).toMatch(/a new document with every answer box/);
  expect(await violations(pane)).toEqual([]);

  expect(host.opened).toHaveLength(1);
  expect(await audited(host.opened[0] ?? new Uint8Array())).toEqual({ ...before, problems: [] });
  expect(await audited(host.bytes())).toEqual(before);

  await pane.locator("#case-audit-restored").getByRole("button", { name: "Dismiss" }).click();
  await pane.getByText("Some answer boxes are gone.").waitFor();
});
