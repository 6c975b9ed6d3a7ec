import { nextVersion } from "../../src/audit/versions";
import { readDocxPage } from "../../src/docx/read-page";
import { readForm } from "../../src/forms/read/read-form";
import { FormWork } from "../../src/taskpane/form/form-work";
import { faultPlace } from "../../src/taskpane/form/fault-place";
import { aDraft } from "../forms/a-draft";
import { shippedTorbay } from "../support/older-torbay";
import { riversideForm } from "../forms/riverside-form";

function someWork() {
  const said: string[] = [];
  const read = (bytes: Uint8Array) =>
    Promise.resolve(bytes).then((each) => ({ draft: readForm(readDocxPage(each)), texts: [] }));
  return { work: new FormWork(read, (text) => said.push(text)), said };
}

const file = (bytes: Uint8Array, name = "form.docx") => new File([bytes as Uint8Array<ArrayBuffer>], name);

async function openWork() {
  const { work, said } = someWork();
  await work.read(file(riversideForm()));
  return { work, said };
}

const draftOf = (work: FormWork) => work.getState().open?.draft;
const faultsOf = (work: FormWork) => {
  const checked = work.make();
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path}: ${message}`);
};

test("a form that is read says aloud what was understood", async () => {
  const { said } = await openWork();
  expect(said).toEqual([
    "The form has been read. 2 sections, 3 items, 1 scale, 12 descriptors, 3 details, 3 action columns and 1 note; everything placed.",
  ]);
});

test("a file that is none says why, and what was open stays", async () => {
  const { work } = await openWork();
  expect(await work.read(file(new TextEncoder().encode("%PDF-1.7")))).toBe(false);
  expect(work.getState().failure).toMatch(/^This .+\.$/);
  expect(draftOf(work)?.title).toBe("Riverside case audit");
});

test("a file the browser does not give out says so", async () => {
  const work = new FormWork(
    () => Promise.reject(new Error("Gone")),
    () => undefined,
  );
  expect(await work.read(file(new Uint8Array()))).toBe(false);
  expect(work.getState().failure).toContain("could not be read");
});

test("the template asks for the same as the form, once it is said whose it is", async () => {
  const { work } = await openWork();
  expect(faultsOf(work)).toEqual(["Publisher: Say whose form it is."]);
  work.describe({ publisher: "Riverside council" });
  const made = work.make();
  expect(made).toMatchObject({
    ok: true,
    template: {
      id: "riverside-case-audit",
      title: "Riverside case audit",
      publisher: "Riverside council",
      version: "1.0",
      sections: [{ title: "Assessment" }, { title: "Planning" }],
    },
  });
});

test("what would be made otherwise than a person sees it is said, in their words", async () => {
  const { work } = await openWork();
  work.describe({ publisher: "Riverside council", version: "" });
  const [assessment, planning] = draftOf(work)?.sections ?? [];
  const [first] = assessment?.items ?? [];
  work.edit({ do: "rename", key: first?.key ?? "", to: " " });
  for (const item of planning?.items ?? []) work.edit({ do: "remove", key: item.key });
  work.edit({ do: "standing", scale: draftOf(work)?.scales[0]?.id ?? "", grade: "good", to: "none" });
  expect(faultsOf(work)).toEqual([
    "Version: Say which version it is, for example 1.0.",
    "Section “Assessment”, item 1: It has no name.",
    "Section “Planning”: It has no items. Move one into it, or take it out.",
    expect.stringMatching(/^Scale .+: Some grades say where they stand/),
  ]);
});

test("each change can be undone; letters typed one after another are one change", async () => {
  const { work } = await openWork();
  work.edit({ do: "title", to: "A" });
  work.edit({ do: "title", to: "Au" });
  work.edit({ do: "add-section" });
  work.undo();
  expect(draftOf(work)).toMatchObject({ title: "Au", sections: [{}, {}] });
  work.undo();
  expect(draftOf(work)?.title).toBe("Riverside case audit");
  expect(work.getState().canUndo).toBe(false);
});

test("a form read over another can be undone as well", async () => {
  const forms = [aDraft(), aDraft({ title: "Another" })];
  const work = new FormWork(
    () => Promise.resolve({ draft: forms.shift() ?? aDraft(), texts: [] }),
    () => undefined,
  );
  await work.read(file(new Uint8Array(), "one.docx"));
  await work.read(file(new Uint8Array(), "two.docx"));
  expect(work.getState().open).toMatchObject({ fileName: "two.docx", draft: { title: "Another" } });
  work.undo();
  expect(work.getState().open).toMatchObject({ fileName: "one.docx", draft: { title: "Case file audit" } });
});

test.each([
  ["sections[0].items[1].label", "Section “Assessment”, item “Voice”, name"],
  ["sections[0].notes[2].text", "Section “Assessment”, note 3, text"],
  ["sections[4].items", "Section 5, items"],
  ["actions.columns", "Actions, columns"],
  ["publisher", "Publisher"],
  ["", ""],
])("the place %s of a template is %s in words", (path, words) => {
  const template = { sections: [{ title: "Assessment", items: [{ label: "Risk" }, { label: "Voice" }] }] };
  expect(faultPlace(template, path)).toBe(words);
});

test("a template goes under no version that another with its id has, whether it is edited or made of a form", async () => {
  const edited = someWork().work;
  const next = nextVersion(shippedTorbay().version);
  edited.knowOf([shippedTorbay(), { ...shippedTorbay(), version: next, title: "Ours" }]);
  edited.take(shippedTorbay());
  edited.edit({ do: "title", to: "Yours" });
  expect(faultsOf(edited)).toEqual([
    expect.stringMatching(/^Version: Another template, “Ours”, has the id “torbay-full-audit” and version/),
  ]);
  edited.describe({ version: `v${next}` });
  expect(faultsOf(edited)).toHaveLength(1);
  edited.describe({ version: nextVersion(next) });
  expect(faultsOf(edited)).toEqual([]);

  const { work } = await openWork();
  work.describe({ publisher: "Riverside council" });
  const made = work.make();
  if (!made.ok) throw new Error("The form makes a template.");
  // The same template made again is no other, nor is one of another version.
  work.knowOf([made.template, { ...made.template, version: "pilot", purpose: "Others" }]);
  expect(faultsOf(work)).toEqual([]);
  work.knowOf([{ ...made.template, purpose: "Others" }]);
  expect(faultsOf(work)).toHaveLength(1);
});

test("a template that is edited goes under the version that comes next, and under no earlier one", () => {
  const { work, said } = someWork();
  work.take(shippedTorbay());
  expect(said).toEqual([`“Torbay full audit”, version ${shippedTorbay().version}, can be edited.`]);
  expect(work.make()).toMatchObject({
    ok: true,
    template: { version: nextVersion(shippedTorbay().version) },
  });
  work.edit({ do: "title", to: "Our audit" });
  work.describe({ version: shippedTorbay().version });
  expect(faultsOf(work)).toEqual([expect.stringMatching(/^Version: The template is changed/)]);
  work.describe({ version: "4" });
  expect(work.make()).toMatchObject({ ok: true, template: { id: "torbay-full-audit", title: "Our audit" } });
  for (const _ of [1, 2, 3]) work.undo();
  expect(draftOf(work)?.title).toBe("Torbay full audit");
});
