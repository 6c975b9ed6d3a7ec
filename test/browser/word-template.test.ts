import { openAudit } from "../../src/document/open-audit";
import { auditMaker } from "../../src/docx/audit-maker";
import { openDocx } from "../../src/docx/docx-document";
import { templateSource } from "../../src/templates/shipped-templates";
import { aTemplate } from "../support/builders";
import { WorkbenchRig } from "../workbench/open-workbench";

const rig = new WorkbenchRig();
beforeAll(() => rig.start());
afterEach(() => rig.clear());
afterAll(() => rig.stop());

test("a .dotx is opened, filled and saved as a .dotx, without a record id for its documents to share", async () => {
  const workbench = await rig.open();
  const dotx = auditMaker(aTemplate(), () => "never", "template")();
  await workbench.pick("Our form.dotx", Buffer.from(dotx));
  await workbench.answer("Auditor name").fill("Sam Green");
  const saved = await workbench.save();
  expect(saved.name).toBe("Our form.dotx");
  const document = openDocx(saved.bytes);
  expect(document.kind).toBe("template");
  const opened = await openAudit(document, { templates: templateSource });
  expect(opened).toMatchObject({
    audit: { record: { id: "", header: { "auditor-name": "Sam Green" } }, problems: [] },
  });
  expect(rig.complaints).toEqual([]);
});
