import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync, unzipSync, strFromU8, strToU8 } from "fflate";
import { olderTorbay } from "../support/older-torbay";
import { aFolder, caseAuditIn } from "./run";

const folder = aFolder();
const at = (name: string) => join(folder.path, name);
const run = (...words: readonly string[]) => caseAuditIn(folder.path, ...words);
const EVIDENCE = JSON.stringify({ items: { "t1-risk": { evidence: "Seen weekly." } } });

/** An empty audit with one of its parts changed. */
async function anAudit(
  name: string,
  part = "word/document.xml",
  change = (text: string) => text,
  template = "torbay-full-audit",
): Promise<void> {
  await run("new", template, "-o", "made.docx", "--force");
  const parts = unzipSync(new Uint8Array(await readFile(at("made.docx"))));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(text);
  await writeFile(at(name), zipSync({ ...parts, [part]: strToU8(changed) }));
  await writeFile(at("record.json"), EVIDENCE);
}

test("fill leaves a protected document alone, unless it is told to", async () => {
  await anAudit("protected.docx", "word/settings.xml", (text) =>
    text.replace(/(<w:settings[^>]*>)/, '$1<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
  );
  const refused = await run("fill", "protected.docx", "--from", "record.json", "-o", "out.docx");
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringMatching(/protected against editing.*add --force/s) as string,
  });
  expect(
    (await run("fill", "protected.docx", "--from", "record.json", "-o", "out.docx", "--force")).code,
  ).toBe(0);
});

test("fill leaves a document alone that asks to be opened as read-only, unless it is told to", async () => {
  await anAudit("asking.docx", "word/settings.xml", (text) =>
    text.replace(/(<w:settings[^>]*>)/, '$1<w:writeProtection w:recommended="1"/>'),
  );
  const fill = ["fill", "asking.docx", "--from", "record.json", "-o", "asked.docx"];
  expect(await run(...fill)).toMatchObject({
    code: 2,
    err: expect.stringContaining("asks to be opened as read-only") as string,
  });
  expect((await run(...fill, "--force")).code).toBe(0);
});

test("fill leaves a locked answer alone, and others it writes", async () => {
  await anAudit("locked.docx", "word/document.xml", (text) =>
    text.replace(
      /(<w:tag w:val="item\.t1-risk\.evidence"\/>.*?<w:lock w:val=")sdtLocked/s,
      "$1sdtContentLocked",
    ),
  );
  expect(await run("fill", "locked.docx", "--from", "record.json", "-o", "no.docx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("locked the answer box for Item 1, evidence") as string,
  });
  await writeFile(at("team.json"), JSON.stringify({ header: { team: "Duty" } }));
  expect((await run("fill", "locked.docx", "--from", "team.json", "-o", "yes.docx")).code).toBe(0);
});

test("what fill could not write is named, by another exit code", async () => {
  await anAudit("gone.docx", "word/document.xml", (text) =>
    text.replace(
      /<w:sdt>(?:(?!<w:sdt>).)*?<w:tag w:val="item\.t1-risk\.evidence"\/>.*?<\/w:sdt>/s,
      "<w:r><w:t>Typed</w:t></w:r>",
    ),
  );
  expect(await run("fill", "gone.docx", "--from", "record.json", "-o", "written.docx")).toMatchObject({
    code: 3,
    err: expect.stringMatching(
      /Item 1, evidence: this was not written.*case-audit restore written\.docx -o NEW\.docx/s,
    ) as string,
  });
});

test("where the table of actions is gone, fill writes the rest and names what it could not", async () => {
  await anAudit("no-actions.docx", "word/document.xml", (text) => {
    const at = text.indexOf('w:val="action.1.what"');
    return (
      text.slice(0, text.lastIndexOf("<w:tbl>", at)) +
      text.slice(text.indexOf("</w:tbl>", at) + "</w:tbl>".length)
    );
  });
  await writeFile(
    at("both.json"),
    JSON.stringify({ header: { team: "Duty" }, actions: [{ what: "Visit weekly" }] }),
  );
  const { code, err } = await run("fill", "no-actions.docx", "--from", "both.json", "-o", "rest.docx");
  expect([code, err]).toEqual([3, expect.stringContaining("Visit weekly") as string]);
  expect((await run("record", "rest.docx")).out).toContain('"team": "Duty"');
});

test("fill refuses what fits no answer, and writes nothing", async () => {
  await anAudit("whole.docx");
  for (const [record, said] of [
    [[{ header: { team: "Duty" } }], "must hold one record"],
    [{ header: { "age-band": "99" } }, "It takes: 0, 1-5"],
    [{ header: { colour: "red" } }, 'no header field "colour"'],
    [{ header: { team: 5 } }, "must be text"],
  ] as const) {
    await writeFile(at("odd.json"), JSON.stringify(record));
    expect(await run("fill", "whole.docx", "--from", "odd.json", "-o", "odd.docx")).toMatchObject({
      code: 2,
      err: expect.stringContaining(said) as string,
    });
  }
  await expect(readFile(at("odd.docx"))).rejects.toThrow("ENOENT");
});

test("what Word shows in an empty box is no answer: fill writes the rest, clears nothing by it, and says what it left out", async () => {
  await anAudit("prompts.docx");
  const prompts = {
    header: { team: "Click or tap here to enter text." },
    actions: [{ what: "Ring his school", person: "Choose an item." }],
  };
  await writeFile(at("prompts.json"), JSON.stringify(prompts));
  await writeFile(at("team.json"), JSON.stringify({ header: { team: "Duty" } }));
  expect(await run("fill", "prompts.docx", "--from", "team.json", "-o", "with-team.docx")).toMatchObject({
    code: 0,
  });
  for (const how of [[], ["--clear"]]) {
    const { code, err } = await run(
      "fill",
      "with-team.docx",
      "--from",
      "prompts.json",
      "-o",
      "some.docx",
      "--force",
      ...how,
    );
    expect([code, err.match(/in an empty answer box, and no answer for [^:]*: left out\./g)]).toEqual([
      3,
      [
        "in an empty answer box, and no answer for team: left out.",
        "in an empty answer box, and no answer for action 1 person: left out.",
      ],
    ]);
    const { out } = await run("record", "some.docx");
    expect(out).toContain('"team": "Duty"');
    expect(out).toContain("Ring his school");
  }
  expect(
    (await run("new", "torbay-full-audit", "-o", "odd-team.docx", "--set", "team=Choose an item")).code,
  ).toBe(2);
});

test("a document that somebody grouped is read and written as before", async () => {
  const grouped = (text: string) =>
    text.replace(
      /<w:body>(.*)(<w:sectPr.*)<\/w:body>/s,
      '<w:body><w:sdt><w:sdtPr><w:lock w:val="contentLocked"/><w:group/></w:sdtPr><w:sdtContent>$1</w:sdtContent></w:sdt>$2</w:body>',
    );
  await anAudit("grouped.docx", "word/document.xml", grouped);
  expect(await run("fill", "grouped.docx", "--from", "record.json", "-o", "in-group.docx")).toMatchObject({
    code: 0,
    err: "",
  });
  expect((await run("record", "in-group.docx")).out).toContain("Seen weekly.");
});

test("words in no answer can be set aside and taken back", async () => {
  await anAudit("words.docx", "word/document.xml", (text) =>
    text.replace("</w:tbl>", "</w:tbl><w:p><w:r><w:t>Draft of 3 May, not yet seen</w:t></w:r></w:p>"),
  );
  const problems = async (name: string) => {
    const { out } = await run("check", name, "--json");
    const [first] = JSON.parse(out) as { problems: { code: string; severity?: string; words?: string }[] }[];
    return first?.problems.filter(({ code }) => code === "words-outside");
  };
  expect(await problems("words.docx")).toMatchObject([
    { severity: "required", words: "Draft of 3 May, not yet seen" },
  ]);
  expect((await run("fill", "words.docx", "--set-aside", "Draft of 3 May", "-o", "aside.docx")).code).toBe(0);
  expect(await problems("aside.docx")).toEqual([]);
  expect((await run("fill", "aside.docx", "--take-back", "Draft of 3 May", "-o", "back.docx")).code).toBe(0);
  expect(await problems("back.docx")).toHaveLength(1);
  expect(await run("fill", "words.docx", "--set-aside", "Other", "-o", "x.docx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("“Draft of 3 May, not yet seen”") as string,
  });
  expect(await run("fill", "words.docx", "-o", "x.docx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--from") as string,
  });
});

const MACROS = "application/vnd.ms-office.vbaProject";

/** An empty audit with macros, and what belongs to them. */
async function withMacros(name: string, template?: string): Promise<void> {
  const declared = (text: string) =>
    text
      .replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
      )
      .replace("</Types>", `<Override PartName="/word/vbaProject.bin" ContentType="${MACROS}"/></Types>`);
  await anAudit(name, "[Content_Types].xml", declared, template);
  const parts = unzipSync(new Uint8Array(await readFile(at(name))));
  const links = "word/_rels/document.xml.rels";
  const kind = "http://schemas.microsoft.com/office/2006/relationships";
  const link = (type: string, target: string) =>
    `<Relationship Id="rIdOf${type}" Type="${kind}/${type}" Target="${target}"/>`;
  const added = {
    [links]: strToU8(
      strFromU8(parts[links] ?? new Uint8Array()).replace(
        "</Relationships>",
        `${link("vbaProject", "vbaProject.bin")}</Relationships>`,
      ),
    ),
    "word/vbaProject.bin": strToU8("a project"),
    "word/_rels/vbaProject.bin.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("wordVbaData", "vbaData.xml")}</Relationships>`,
    ),
    "word/vbaData.xml": strToU8("<data/>"),
  };
  await writeFile(at(name), zipSync({ ...parts, ...added }));
}

test("a document with macros keeps the kind of its name; what can’t hold them has none, and that is said", async () => {
  await withMacros("macros.docm");
  const fill = (from: string, to: string) => run("fill", from, "--from", "record.json", "-o", to);
  expect(await fill("macros.docm", "plain.docx")).toMatchObject({
    code: 0,
    err: "plain.docx: The macros of the document are left out, since a .docx can’t hold any.\n",
  });
  const plain = unzipSync(new Uint8Array(await readFile(at("plain.docx"))));
  expect(Object.keys(plain).filter((name) => /vba/iu.test(name))).toEqual([]);
  for (const name of ["[Content_Types].xml", "word/_rels/document.xml.rels"])
    expect(strFromU8(plain[name] ?? new Uint8Array())).not.toMatch(/vbaProject|macroEnabled/iu);
  expect((await fill("macros.docm", "kept.docm")).code).toBe(0);
  expect((await fill("macros.docm", "template.dotm")).code).toBe(0);
  const types = strFromU8(
    unzipSync(new Uint8Array(await readFile(at("template.dotm"))))["[Content_Types].xml"] ?? new Uint8Array(),
  );
  expect(types).toContain("application/vnd.ms-word.template.macroEnabledTemplate.main+xml");
  expect(await fill("made.docx", "none.docm")).toMatchObject({
    code: 2,
    err: expect.stringContaining(".docx") as string,
  });
});

test.each([
  ["beside a short name", "a.docx", "~$a.docx"],
  ["in place of two letters of a longer one", "an-audit-of-may.docx", "~$-audit-of-may.docx"],
])("the mark of an open document %s is skipped, and said", async (_, name, mark) => {
  await anAudit(name);
  await writeFile(at(mark), Buffer.concat([Buffer.from("\u000bAuditor One"), Buffer.alloc(150)]));
  const { code, out, err } = await run("check", mark, name, "--json");
  expect((JSON.parse(out) as unknown[]).length).toBe(1);
  expect(code).toBe(1);
  expect(err).toContain(`someone has ${name} open`);
  expect(await run("record", mark)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`someone has ${name} open`) as string,
  });
});

const PROTECTION = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>';

test("a document made of a protected one is not protected, and both are said", async () => {
  const template = JSON.stringify(olderTorbay());
  await writeFile(at("older.json"), template);
  await run("new", "older.json", "-o", "older.docx");
  const protect = async (name: string, to: string, change = (text: string) => text) => {
    const parts = unzipSync(new Uint8Array(await readFile(at(name))));
    const part = (path: string, edit: (text: string) => string) => ({
      [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))),
    });
    const settings = part("word/settings.xml", (text) =>
      text.replace(/(<w:settings[^>]*>)/, `$1${PROTECTION}`),
    );
    await writeFile(at(to), zipSync({ ...parts, ...settings, ...part("word/document.xml", change) }));
  };
  await protect("older.docx", "to-move.docx");
  await protect("older.docx", "to-restore.docx", (text) => text.replace(/<w:tag w:val="item[^"]*"\/>/g, ""));
  for (const [command, file] of [
    ["move", "to-move.docx"],
    ["restore", "to-restore.docx"],
  ] as const) {
    const before = await readFile(at(file));
    const { code, err } = await run(command, file, "-o", `${command}d.docx`);
    expect(code).toBe(0);
    expect(err).toContain("The document is protected against editing.");
    expect(err).toContain("The protection against editing of the old document does not pass to the new one.");
    expect((await readFile(at(file))).equals(before)).toBe(true);
    const made = unzipSync(new Uint8Array(await readFile(at(`${command}d.docx`))));
    expect(strFromU8(made["word/settings.xml"] ?? new Uint8Array())).not.toContain("documentProtection");
  }
});

test("fill puts labels back that say something else than the template, and leaves the answers alone", async () => {
  await anAudit("relabelled.docx", "word/document.xml", (text) => text.replace(">Evidence<", ">Proof<"));
  const changed = /“Proof” for “Evidence”/;
  expect((await run("check", "relabelled.docx")).out).toMatch(changed);
  const { code, err } = await run(
    "fill",
    "relabelled.docx",
    "--restore-labels",
    "-o",
    "relabelled-back.docx",
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect((await run("check", "relabelled-back.docx")).out).not.toMatch(changed);
  const nothing = await run("fill", "relabelled.docx", "-o", "none.docx");
  expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining("--restore-labels") as string });
});

test("restore makes no document where every box is there, and says so to a script too", async () => {
  await anAudit("nothing-lost.docx");
  expect(await run("restore", "nothing-lost.docx", "-o", "not-made.docx")).toMatchObject({
    code: 3,
    out: expect.stringContaining("no document was made") as string,
  });
  await expect(readFile(at("not-made.docx"))).rejects.toThrow("ENOENT");
});

test("what makes a document anew says that its macros are left out", async () => {
  await writeFile(at("older.json"), JSON.stringify(olderTorbay()));
  await withMacros("older.docm", "older.json");
  await withMacros("macros.docm");
  const parts = unzipSync(new Uint8Array(await readFile(at("macros.docm"))));
  const main = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = async (name: string, text: string) => {
    await writeFile(at(name), zipSync({ ...parts, "word/document.xml": strToU8(text) }));
  };
  await changed("lost.docm", main.replace('<w:tag w:val="item.t1-risk.evidence"/>', ""));
  await changed("cut.docm", main.slice(0, -40));
  for (const [command, file] of [
    ["move", "older.docm"],
    ["restore", "lost.docm"],
    ["rescue", "cut.docm"],
  ] as const) {
    const output = `${command}d.docx`;
    expect((await run(command, file, "-o", output, "--force")).err).toContain(
      `${output}: The macros of the document are left out, since this document is made anew.\n`,
    );
    const made = unzipSync(new Uint8Array(await readFile(at(output))));
    expect(Object.keys(made).filter((name) => /vba/iu.test(name))).toEqual([]);
  }
});

(process.platform === "win32" ? test.skip : test)(
  "a link that leads back to itself is said to be one, in a folder too",
  async () => {
    await mkdir(at("looped"));
    await symlink("round.docx", at("looped/round.docx"));
    await anAudit("looped/audit.docx");
    for (const path of ["looped", "looped/round.docx"]) {
      const { code, err } = await run("record", path);
      expect([code, err]).toEqual([2, expect.stringContaining("a link that leads back to itself") as string]);
    }
  },
);

test.each(["answers.txt", "answers.doc", "answers"])(
  "fill, move and rescue make no document of a name that Word does not open: %s",
  async (name) => {
    await anAudit("named.docx");
    for (const words of [
      ["fill", "named.docx", "--from", "record.json"],
      ["rescue", "named.docx"],
    ])
      expect(await run(...words, "-o", name)).toMatchObject({
        code: 2,
        err: `${name} has to end in .docx, or in .dotx for a template of Word's.\n`,
      });
    expect(await readFile(at(name)).catch(() => "none")).toBe("none");
  },
);

test("a document keeps its own name, whatever that is", async () => {
  await anAudit("copy of audit");
  expect((await run("fill", "copy of audit", "--from", "record.json", "-o", "copy of audit")).code).toBe(0);
  expect((await run("record", "copy of audit")).out).toContain("Seen weekly.");
});

test("what is written over a document that somebody has open is said to be put back by whoever saves it", async () => {
  await anAudit("busy.docx");
  await writeFile(at("~$busy.docx"), "");
  const fill = ["fill", "busy.docx", "--from", "record.json", "-o", "busy.docx"];
  expect((await run(...fill)).code).toBe(2);
  expect(await run(...fill, "--force")).toMatchObject({
    code: 0,
    err: expect.stringContaining("Have it closed there without saving") as string,
  });
});
