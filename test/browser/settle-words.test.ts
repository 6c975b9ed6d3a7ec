import { openAudit } from "../../src/document/open-audit";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { violations } from "../support/axe";
import { focused, moveTo, named } from "../support/keyboard";
import { withPart } from "../support/package-texts";
import { soon } from "../support/soon";
import { anAuditFile, aQuietRig } from "../workbench/open-workbench";
import { testInDepth } from "../support/sample";

const rig = aQuietRig();

const WORDS = "Ring school on Monday.";

/** An audit with words in front of it that are in no answer. */
const withWords = (): Buffer =>
  Buffer.from(
    withPart(anAuditFile(), "/word/document.xml", (xml) =>
      xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`),
    ),
  );

async function setAsideIn(bytes: Uint8Array) {
  const opened = await openAudit(openDocx(bytes), { templates: templateSource });
  if (!opened.found) throw new Error("The document holds no audit.");
  return opened.audit.record.setAside?.map(({ text }) => text);
}

test("words in no answer are set aside and taken back by keyboard, and the focus stays where it is of use", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  await workbench.pick("audit.docx", withWords());
  const pane = page.getByRole("complementary");
  const heading = pane.getByRole("heading", { name: "To settle in the document (1)" });
  await heading.waitFor();
  await pane.getByText(WORDS).waitFor();
  expect(await violations(page)).toEqual([]);

  await pane.getByRole("tab", { name: /^To do/ }).focus();
  await moveTo(page, named(/^These words belong nowhere/));
  await page.keyboard.press("Enter");
  await heading.waitFor({ state: "detached" });
  await soon(async () => (await focused(page)).name).toMatch(/^1 passage set aside/);
  await soon(() => pane.getByRole("status").filter({ hasText: "The words are set aside." }).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await setAsideIn((await workbench.save()).bytes)).toEqual([WORDS]);

  await pane.getByText("1 passage set aside").focus();
  await page.keyboard.press("Enter");
  await moveTo(page, named(/^Take back/));
  await page.keyboard.press("Enter");
  await heading.waitFor();
  await soon(async () => (await focused(page)).name).toMatch(/^To settle in the document/);
  expect(await setAsideIn((await workbench.save()).bytes)).toBeUndefined();
});

testInDepth("a label in other words is put back from the notes about the file", async () => {
  const workbench = await rig.open();
  const { page } = workbench;
  const relabelled = withPart(anAuditFile(), "/word/document.xml", (xml) =>
    xml.replace(">Evidence<", ">Proof<"),
  );
  await workbench.pick("audit.docx", Buffer.from(relabelled));
  const pane = page.getByRole("complementary");
  await workbench.document.getByText("Proof", { exact: true }).waitFor();
  await pane.getByText(/about this file/).click();
  await pane.getByRole("button", { name: "Put the template’s words back" }).click();
  await workbench.document.getByText("Evidence", { exact: true }).first().waitFor();
  expect(await workbench.document.getByText("Proof", { exact: true }).count()).toBe(0);
  await soon(() =>
    pane.getByRole("status").filter({ hasText: "The labels say what the template says again." }).count(),
  ).toBe(1);
  await workbench.button("Undo").click();
  await workbench.document.getByText("Proof", { exact: true }).waitFor();
});
