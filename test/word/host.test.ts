import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { documentParts } from "../../src/ooxml/document-parts";
import { flatOpc } from "../../src/ooxml/package-parts";
import { aTemplate } from "../support/builders";
import { aControl, aDocx, cell, paragraph, row, run, table } from "../support/docx-builder";
import { soon } from "../support/soon";
import { WordHost } from "../support/word-host/host";
import { playWord, supplemented } from "../support/word-host/office";

/// <reference types="office-js" />

const CHOICES =
  '<w:dropDownList><w:listItem w:value="Choose an item."/>' +
  '<w:listItem w:displayText="Meets good" w:value="meets-good"/></w:dropDownList>';

/** A table of a label and two answers, after a line of text. */
function aWord(behaviour: ConstructorParameters<typeof WordHost>[1] = {}): WordHost {
  const body =
    paragraph(run("Audit")) +
    table(
      row(
        cell(paragraph(run("Judgement"))),
        cell(paragraph(aControl(run("Meets good"), { tag: "grade", properties: CHOICES }))),
      ),
      row(
        cell(paragraph(run("Evidence"))),
        cell(paragraph(aControl(run("Seen in the plan."), { tag: "evidence", alias: "1 Evidence" }))),
      ),
    ) +
    paragraph("");
  const host = new WordHost(aDocx({ body }), behaviour);
  playWord(host);
  return host;
}

/** Types are named by text: the enums of the library are not there before it is. */
const ofTypes = (...types: readonly string[]): Word.ContentControlOptions => ({ types: types as never });
const ANSWERS = ofTypes("RichText", "DropDownList");

const failing = async (
  work: (context: Word.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> => {
  try {
    await Word.run(work);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("Nothing failed.");
};

const oneByTag = (context: Word.RequestContext, tag: string): Word.ContentControl =>
  context.document.getContentControls(ANSWERS).getByTag(tag).getFirst();

describe("a Word that Microsoft's own proxies talk to", () => {
  it("gives what was loaded, and nothing that was not", async () => {
    aWord();
    await Word.run(async (context) => {
      const { body } = context.document;
      body.load("text");
      await context.sync();
      expect(body.text).toBe("Audit\nJudgement\tMeets good\nEvidence\tSeen in the plan.\n");
    });
    const error = await failing(async (context) => {
      await context.sync();
      return context.document.body.text;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("tells a control that is not there as a null object, or as an error of the library", async () => {
    aWord();
    await Word.run(async (context) => {
      const none = context.document.contentControls.getByIdOrNullObject(4242);
      none.load("id");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const error = await failing(async (context) => {
      const none = context.document.contentControls.getById(4242);
      none.load("id");
      await context.sync();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      "ItemNotFound",
      "ContentControlCollection.getById",
    ]);
  });

  it("lists controls of the types asked for in document order, and rich text alone unasked", async () => {
    aWord();
    await Word.run(async (context) => {
      const asked = context.document.getContentControls(ANSWERS);
      const unasked = context.document.contentControls;
      asked.load("items/tag,items/type");
      unasked.load("items/tag");
      await context.sync();
      expect(asked.items.map(({ tag, type }) => [tag, type])).toEqual([
        ["grade", "DropDownList"],
        ["evidence", "RichText"],
      ]);
      expect(unasked.items.map(({ tag }) => tag)).toEqual(["evidence"]);
    });
  });

  it("loads controls with their cells and their choices in one go", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const lists = context.document.getContentControls(ofTypes("DropDownList"));
      lists.load(
        "items/tag,items/parentTableCellOrNullObject/rowIndex,items/parentTableCellOrNullObject/cellIndex," +
          "items/dropDownListContentControl/listItems/items/displayText",
      );
      await context.sync();
      const [grade] = lists.items;
      const cellOf = grade?.parentTableCellOrNullObject;
      expect([grade?.tag, cellOf?.rowIndex, cellOf?.cellIndex]).toEqual(["grade", 0, 1]);
      expect(grade?.dropDownListContentControl.listItems.items.map((item) => item.displayText)).toEqual([
        "Choose an item.",
        "Meets good",
      ]);
    });
    expect(host.log).toHaveLength(1);
  });
});

describe("writing in that Word", () => {
  it("replaces a text, makes paragraphs of lines, and shows the prompt of what is cleared", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.insertText("Seen.\nHeard.", "Replace");
      evidence.insertText(" Read.", "End");
      evidence.load("text");
      await context.sync();
      expect(evidence.text).toBe("Seen.\nHeard. Read.");
      evidence.clear();
      evidence.load("text,placeholderText");
      await context.sync();
      expect([evidence.text, evidence.placeholderText]).toEqual([
        "Click or tap here to enter text.",
        "Click or tap here to enter text.",
      ]);
    });
    const { controls } = await openDocx(host.bytes()).read();
    expect(controls.map(({ tag, text }) => [tag, text])).toEqual([
      ["grade", "Meets good"],
      ["evidence", ""],
    ]);
  });

  it("chooses by selecting an item; the one without a display text brings the prompt back", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const { listItems } = oneByTag(context, "grade").dropDownListContentControl;
      listItems.getFirst().select();
      listItems.load("items/value");
      await context.sync();
      expect(host.text("grade")).toBe("Choose an item.");
      listItems.items[1]?.select();
      await context.sync();
    });
    expect(host.text("grade")).toBe("Meets good");
  });

  it("has list items for drop-down lists only", async () => {
    aWord();
    const error = await failing(async (context) => {
      oneByTag(context, "evidence").dropDownListContentControl.listItems.load("items");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  it("loses the comments in a text that is replaced, but not to a person's typing", async () => {
    const host = aWord();
    host.addComment("evidence", "Which plan?", "Moderator");
    host.typeInto("evidence", "Seen in the care plan.");
    expect(host.commentsIn("evidence")).toEqual(["Which plan?"]);
    await Word.run(async (context) => {
      oneByTag(context, "evidence").insertText("Not seen.", "Replace");
      await context.sync();
    });
    expect([host.text("evidence"), host.commentsIn("evidence")]).toEqual(["Not seen.", []]);
  });

  it("keeps comments made through the API where people can see them", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.getRange("Content").insertComment("Good.");
      const comments = evidence.getComments();
      comments.load("items/content,items/authorName");
      await context.sync();
      expect(comments.items.map(({ content, authorName }) => [content, authorName])).toEqual([
        ["Good.", "Audit Author"],
      ]);
    });
    expect(host.commentsIn("evidence")).toEqual(["Good."]);
  });

  it("keeps deleted text in a control's text while changes are tracked", async () => {
    const host = aWord();
    host.trackDeletion("evidence", " in the plan");
    await Word.run(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.load("text");
      const current = evidence.getReviewedText("Current");
      await context.sync();
      expect([evidence.text, current.value]).toEqual(["Seen in the plan.", "Seen."]);
    });
  });

  it("adds rows without the controls of the row above", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const first = context.document.body.tables.getFirst();
      first.addRows("End", 1, [["Impact", "Safer."]]);
      first.load("values,rowCount");
      await context.sync();
      expect([first.rowCount, first.values.at(-1)]).toEqual([3, ["Impact", "Safer."]]);
    });
    expect(host.tags).toEqual(["grade", "evidence"]);
  });

  it("takes a template in by its OOXML and passes over what Word passes over", async () => {
    const host = new WordHost(aDocx());
    playWord(host);
    await Word.run(async (context) => {
      context.document.body.insertOoxml(flatOpc(documentParts(aTemplate())), "Replace");
      await context.sync();
    });
    const inserted = await openDocx(host.bytes()).read();
    const made = await openDocx(newDocx(aTemplate())).read();
    expect(inserted.controls).toEqual(made.controls);
    expect(inserted.problems).toEqual([]);
  });

  it("stores custom XML, and ignores an update that starts with a declaration", async () => {
    aWord();
    await Word.run(async (context) => {
      const parts = context.document.customXmlParts;
      const part = parts.add('<record xmlns="urn:case-audit:record:1"/>');
      part.setXml('<record xmlns="urn:case-audit:record:1">1</record>');
      part.setXml('<?xml version="1.0"?><record xmlns="urn:case-audit:record:1">2</record>');
      const only = parts.getByNamespace("urn:case-audit:record:1").getOnlyItemOrNullObject();
      const none = parts.getByNamespace("urn:case-audit:none").getOnlyItemOrNullObject();
      const xml = only.getXml();
      parts.load("items/namespaceUri");
      none.load("id");
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a method's result, which nobody loads
      expect(xml.value).toBe('<record xmlns="urn:case-audit:record:1">1</record>');
      expect(none.isNullObject).toBe(true);
      expect(parts.items).toHaveLength(3);
      expect(parts.items.at(-1)?.namespaceUri).toBe("urn:case-audit:record:1");
    });
  });
});

describe("what goes wrong in that Word", () => {
  it("keeps what a batch did before its fault", async () => {
    const host = aWord({ fault: ({ member }) => (member === "Clear" ? "GeneralException" : undefined) });
    const error = await failing(async (context) => {
      oneByTag(context, "evidence").insertText("Kept.", "Replace");
      oneByTag(context, "grade").clear();
      oneByTag(context, "evidence").insertText("Never.", "Replace");
      await context.sync();
    });
    expect(error.code).toBe("GeneralException");
    expect([host.text("evidence"), host.text("grade")]).toEqual(["Kept.", "Meets good"]);
  });

  it.each(["AccessDenied", "NotAllowed"])(
    "refuses every write with %s where nobody may write",
    async (code) => {
      const host = aWord({ readOnly: { code, security: 2 } });
      const error = await failing(async (context) => {
        const { properties } = context.document;
        properties.load("security");
        await context.sync();
        expect(properties.security).toBe(2);
        oneByTag(context, "evidence").insertText("No.", "Replace");
        await context.sync();
      });
      expect([error.code, host.text("evidence")]).toEqual([code, "Seen in the plan."]);
    },
  );

  it("lets a co-author in between two syncs", async () => {
    const host = aWord({
      beforeBatch: (word, batch) => {
        if (batch === 2) word.deleteControl("evidence");
      },
    });
    const error = await failing(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.load("text");
      await context.sync();
      evidence.insertText("Too late.", "Replace");
      await context.sync();
    });
    expect([error.code, host.tags]).toEqual(["ItemNotFound", ["grade"]]);
  });

  it("has no members newer than itself", async () => {
    aWord({ wordApi: "1.6" });
    const error = await failing(async (context) => {
      context.document.getContentControls(ANSWERS).load("items/tag");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(() => new Word.RequestContext().document.getContentControls(ANSWERS)).not.toThrow();
    const later = await failing(async (context) => {
      context.document.contentControls.getFirst().dropDownListContentControl.load();
      await context.sync();
    });
    expect(later.code).toBe("ApiNotFound");
  });
});

describe("ways in which Words differ", () => {
  it.each([
    ["as-placeholder", "Click or tap here to enter text.", "Click or tap here to enter text."],
    ["text-only", "Click or tap here to enter text.", ""],
    ["empty", "", "Click or tap here to enter text."],
  ] as const)("tells of a prompt %s", async (prompts, text, placeholderText) => {
    aWord({ prompts });
    await Word.run(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.clear();
      evidence.load("text,placeholderText");
      await context.sync();
      expect([evidence.text, evidence.placeholderText]).toEqual([text, placeholderText]);
    });
  });

  it("separates paragraphs and lines by its own marks", async () => {
    aWord({ paragraphMark: "\r", lineMark: "\n" });
    await Word.run(async (context) => {
      const evidence = oneByTag(context, "evidence");
      evidence.insertText("Seen.\vAgain.\nHeard.", "Replace");
      evidence.load("text");
      await context.sync();
      expect(evidence.text).toBe("Seen.\nAgain.\rHeard.");
    });
  });

  it("loses controls and tags on the way in", async () => {
    const host = new WordHost(aDocx(), {
      loseControls: (tag) => tag === "case-audit.fixed",
      dropTags: (tag) => tag.endsWith(".evidence"),
    });
    playWord(host);
    await Word.run(async (context) => {
      context.document.body.insertOoxml(flatOpc(documentParts(aTemplate())), "Replace");
      await context.sync();
    });
    expect(host.tags).not.toContain("case-audit.fixed");
    expect(host.tags.filter((tag) => tag.endsWith(".evidence"))).toEqual([]);
    expect(host.tags).toContain("");
  });
});

describe("locks", () => {
  const ALL = ofTypes("RichText", "DropDownList");
  const locked = async (act: (context: Word.RequestContext) => unknown, played = {}) => {
    const inner = aControl(run("Inner"), { tag: "inner" });
    const body =
      table(
        row(cell(paragraph(run("Evidence"))), cell(paragraph(aControl(run("Seen."), { tag: "evidence" })))),
      ) +
      aControl(paragraph(inner), { tag: "outer" }) +
      paragraph("");
    const host = new WordHost(aDocx({ body }), played);
    playWord(host);
    try {
      await Word.run(async (context) => {
        act(context);
        await context.sync();
      });
      return "done";
    } catch (error) {
      expect(host.tags).toEqual(["evidence", "outer", "inner"]);
      expect(host.text("evidence")).toBe("Seen.");
      return error instanceof OfficeExtension.Error ? error.code : error;
    }
  };
  const tagged = ({ document }: Word.RequestContext, tag: string) =>
    document.getContentControls(ALL).getByTag(tag).getFirst();
  const cannotDelete = (context: Word.RequestContext, tag: string) => {
    tagged(context, tag).cannotDelete = true;
  };
  const cannotEdit = (context: Word.RequestContext, tag: string) => {
    tagged(context, tag).cannotEdit = true;
  };
  const WHOLE = flatOpc(documentParts(aTemplate()));

  it.each<readonly [string, (context: Word.RequestContext) => unknown]>([
    [
      "clear a body",
      ({ document }) => {
        document.body.clear();
      },
    ],
    ["replace a body's text", ({ document }) => document.body.insertText("x", "Replace")],
    ["replace a body by OOXML", ({ document }) => document.body.insertOoxml(WHOLE, "Replace")],
    [
      "delete a control",
      (context) => {
        tagged(context, "inner").delete(false);
      },
    ],
    [
      "delete what is around it",
      (context) => {
        tagged(context, "outer").delete(false);
      },
    ],
    ["replace what is around it", (context) => tagged(context, "outer").insertText("x", "Replace")],
    [
      "clear what is around it",
      (context) => {
        tagged(context, "outer").clear();
      },
    ],
  ])("on deletion let nobody %s, and without them anybody can", async (_, act) => {
    expect(
      await locked((context) => {
        cannotDelete(context, "inner");
        return act(context);
      }),
    ).toBe("NotAllowed");
    expect(await locked(act)).toBe("done");
  });

  it("on deletion keep rows, and let their text be replaced", async () => {
    expect(
      await locked((context) => {
        cannotDelete(context, "evidence");
        context.document.body.tables.getFirst().deleteRows(0, 1);
      }),
    ).toBe("NotAllowed");
    expect(
      await locked((context) => {
        cannotDelete(context, "evidence");
        tagged(context, "evidence").insertText("Seen again.", "Replace");
      }),
    ).toBe("done");
  });

  it.each<readonly [string, (context: Word.RequestContext) => unknown]>([
    ["add to it", (context) => tagged(context, "inner").insertText("x", "End")],
    [
      "clear it",
      (context) => {
        tagged(context, "inner").clear();
      },
    ],
    ["comment on it", (context) => tagged(context, "inner").getRange("Content").insertComment("x")],
    [
      "put a control into it",
      (context) => tagged(context, "inner").getRange("Content").insertContentControl(),
    ],
  ])("on editing let nobody %s, in one or in what stands in it", async (_, act) => {
    for (const tag of ["outer", "inner"]) {
      expect(
        await locked((context) => {
          cannotEdit(context, tag);
          return act(context);
        }),
      ).toBe("NotAllowed");
    }
  });

  it("hold back nobody but people in a Word that takes them so", async () => {
    expect(
      await locked(
        (context) => {
          cannotEdit(context, "inner");
          cannotDelete(context, "inner");
          tagged(context, "inner").insertText("x", "End");
          context.document.body.clear();
        },
        { locks: "people" },
      ),
    ).toBe("done");
  });
});

describe("events and counts", () => {
  it("counts a sync once, and the giving back of references not at all", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      await context.sync();
      context.document.body.load("text");
      await context.sync();
      await context.sync();
    });
    await soon(() => host.held).toBe(0);
    expect(host.log).toHaveLength(1);
  });

  it("leaves one context what another gives back meanwhile", async () => {
    const host = aWord();
    await Word.run(async (context) => {
      const { body } = context.document;
      body.load("text");
      await context.sync();
      await Word.run(async (other) => {
        other.document.body.load("text");
        await other.sync();
      });
      await soon(() => host.held).toBe(1);
      body.clear();
      await context.sync();
    });
    await soon(() => host.held).toBe(0);
  });

  it("tells of paragraphs that change and of a cursor that moves", async () => {
    const host = aWord();
    const heard: string[] = [];
    await Word.run(async (context) => {
      context.document.onParagraphChanged.add((event) => {
        heard.push(event.source);
        return Promise.resolve();
      });
      await context.sync();
    });
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => {
      heard.push("selection");
    });
    host.typeInto("evidence", "Changed.");
    host.select("evidence");
    await soon(() => heard).toEqual(expect.arrayContaining(["Remote", "selection"]));
    await Word.run(async (context) => {
      const around = context.document.getSelection().parentContentControlOrNullObject;
      around.load("tag");
      await context.sync();
      expect(around.tag).toBe("evidence");
    });
  });

  it("says what the library had to be given", () => {
    const added = supplemented().map(({ member }) => member);
    expect(added).toContain("Document.customXmlParts");
    expect(new Set(added).size).toBe(added.length);
  });
});
