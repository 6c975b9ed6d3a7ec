import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fill, press } from "../support/by-keyboard";
import { caseAuditProcess } from "../support/case-audit-process";
import { focused } from "../support/keyboard";
import { soon } from "../support/soon";
import type { WordHost } from "../support/word-host/host";
import { COMPLETE } from "../taskpane/a-session";
import { anAuditInWord, WordRig } from "../word/word-rig";

const rig = new WordRig();
let folder: string;
beforeAll(async () => {
  [folder] = await Promise.all([mkdtemp(join(tmpdir(), "case-audit-word-lifecycle-")), rig.start()]);
});
afterEach(async () => {
  expect(await rig.clear()).toEqual([]);
});
afterAll(() => Promise.all([rig.stop(), rm(folder, { recursive: true, force: true })]));

/** The state the command line finds in the document as Word would save it. */
async function stateOf(host: WordHost): Promise<string> {
  const file = join(folder, "now.docx");
  await writeFile(file, host.bytes());
  const { out } = await caseAuditProcess(folder, "status", file, "--json");
  const [found] = JSON.parse(out) as { readonly state: string }[];
  return found?.state ?? out;
}

test("in Word an audit is sent, returned, made final, shared and signed off by keyboard, and the command line agrees", async () => {
  const host = anAuditInWord(
    {},
    {
      ...COMPLETE,
      "action.1.what": "Hold a planning meeting with school and send the minutes",
      "action.1.person": "Social worker",
      "action.1.due": "1 June 2099",
    },
  );
  const { pane } = await rig.open(host, { width: 320, height: 445 });
  const state = (name: string) => pane.getByRole("heading", { name, exact: true });
  await pane.getByRole("heading", { name: "Ready to hand over" }).waitFor();
  await pane.getByRole("tab", { name: /^To do/ }).focus();

  await press(pane, /^Send for moderation…/);
  await pane.getByRole("heading", { name: "Send for moderation" }).waitFor();
  await fill(pane, /^Who will moderate it/, "Moderator 2");
  await fill(pane, /^Your name/, "Amina Shah");
  await press(pane, /^Send for moderation$/);
  await state("In moderation").waitFor();
  await soon(async () => (await focused(pane)).name).toBe("In moderation");
  expect(host.text("mod.moderator")).toBe("Moderator 2");
  expect(await stateOf(host)).toBe("in-moderation");

  await press(pane, /^Return to the auditor…/);
  await fill(pane, /^What to change/, "Say what you make of the gaps.");
  await press(pane, /^Return to the auditor$/);
  await state("Returned to the auditor").waitFor();
  await soon(async () => (await focused(pane)).name).toBe("Returned to the auditor");
  expect(host.text("mod.change")).toBe("Say what you make of the gaps.");
  expect(await stateOf(host)).toBe("returned");

  await press(pane, /^Make final…/);
  await fill(pane, /^Your name/, "Lead auditor");
  await press(pane, /^Make final$/);
  await state("Final").waitFor();
  await soon(async () => (await focused(pane)).name).toBe("Final");
  await press(pane, /^Share…/);
  await fill(pane, /^Your name/, "Amina Shah");
  await press(pane, /^Share$/);
  await state("Shared").waitFor();
  expect(await stateOf(host)).toBe("shared");

  await pane.getByRole("button", { name: "More" }).focus();
  await press(pane, /^More$/);
  await press(pane, /^Sign-off/, "ArrowDown");
  await soon(async () => (await focused(pane)).name).toMatch(/^Sign-off/);
  await press(pane, /^Sign off action 1/);
  await press(pane, /^Cancel/);
  await pane.getByRole("button", { name: "Sign off action 1" }).click();
  await pane.getByRole("radio", { name: "Done" }).check();
  await press(pane, /^Sign off action 1$/);
  await pane.getByText("The action is signed off.").waitFor();
  await press(pane, /^Close the audit…/);
  await press(pane, /^Close the audit$/);
  await soon(async () => (await focused(pane)).name).toMatch(/^Your name/);
  await fill(pane, /^Your name/, "Manager 1");
  await press(pane, /^Close the audit$/);
  await state("Closed").waitFor();
  expect(await stateOf(host)).toBe("closed");
});
