import { textXml } from "../../../src/ooxml/paragraph";
import { xmlSafe } from "../../../src/xml/write";
import { invalidArgument } from "./behaviour";
import type { Stretch } from "./comments";
import { writeText } from "./control-text";
import {
  commentObject,
  commentsIn,
  controlsOfTypes,
  nearestControl,
  richControls,
  wrapInControl,
} from "./controls-listed";
import { getOoxml } from "./get-ooxml";
import { insertOoxml } from "./insert-ooxml";
import { NOTHING, textIn, typeOf, type AnyType, type Method } from "./members";
import type { Model } from "./model";
import type { AtElement, ListObject, RangeObject } from "./objects";
import { tablesIn } from "./tables";
import { markDeleted } from "./tracked";
import { isWhere, viewOf } from "./types-controls";
import { pieces, Tree } from "./xml-tree";

/** Body, range and paragraph. */
export function textTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const stretchOf = ({ element }: AtElement): Stretch => ({ holder: element });

  /** Those in an element, or the one around a stretch of words. */
  const paragraphsIn = (holder: Tree, nodes: readonly Tree[] = [holder]): ListObject =>
    objects.list("ParagraphCollection", () => {
      const inside = nodes.flatMap(outerParagraphs);
      const around = holder.name === "w:p" ? holder : holder.closest("w:p");
      return (inside.length > 0 || !around ? inside : [around]).map(objects.paragraph);
    });

  const empty = (holder: Tree): void => {
    model.needReplaceable(holder);
    if (model.writing.tracked) markDeleted(holder);
    else emptyBody(holder);
  };

  const body = typeOf<AtElement>({
    properties: {
      Text: { get: (object) => model.textOf(stretchOf(object)) },
      Type: { since: "1.3", get: ({ element }) => (element === file.body ? "MainDoc" : "TableCell") },
      Tables: {
        since: "1.3",
        leads: true,
        get: ({ element }) => objects.list("TableCollection", () => tablesIn(element).map(objects.table)),
      },
      ContentControls: { leads: true, get: ({ element }) => richControls(model, element) },
      Paragraphs: { leads: true, get: ({ element }) => paragraphsIn(element) },
      InlinePictures: {
        leads: true,
        get: ({ element }) =>
          objects.list("InlinePictureCollection", () => element.all("wp:inline").map(objects.picture)),
      },
      ParentContentControlOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ element }) => nearestControl(model, element),
      },
    },
    methods: {
      ...sharedMethods<AtElement>(model, stretchOf),
      InsertOoxml: {
        writes: true,
        call: ({ element }, [ooxml, where]) => {
          if (typeof ooxml !== "string" || !isWhere(where)) throw invalidArgument();
          if (where === "Replace") model.needReplaceable(element);
          const blocks = insertOoxml(file, ooxml, where, model.behaviour, element);
          model.changed();
          return objects.range(element, blocks);
        },
      },
      InsertText: {
        writes: true,
        call: ({ element }, [text, where]) => {
          if (typeof text !== "string" || !isWhere(where)) throw invalidArgument();
          const blocks = paragraphsOf(text);
          model.needEditable(element);
          if (where === "Replace") empty(element);
          insertBlocks(element, blocks, where);
          model.changed();
          return objects.range(element, blocks);
        },
      },
      InsertParagraph: {
        writes: true,
        call: ({ element }, [text, where]) => {
          if (typeof text !== "string" || (where !== "Start" && where !== "End")) throw invalidArgument();
          const [paragraph] = paragraphsOf(text);
          if (!paragraph) throw invalidArgument();
          model.needEditable(element);
          insertBlocks(element, [paragraph], where);
          model.changed();
          return objects.paragraph(paragraph);
        },
      },
      Clear: {
        writes: true,
        call: ({ element }) => {
          empty(element);
          model.changed();
          return undefined;
        },
      },
    },
  });

  const range = typeOf<RangeObject>({
    properties: {
      Text: { get: (object) => (object.collapsed ? "" : model.textOf(object)) },
      IsEmpty: { since: "1.3", get: (object) => object.collapsed === true || model.textOf(object) === "" },
      ContentControls: { leads: true, get: ({ holder }) => richControls(model, holder) },
      Paragraphs: { leads: true, get: ({ holder, nodes }) => paragraphsIn(holder, nodes) },
      ParentTableCellOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ holder }) => {
          const cell = holder.name === "w:tc" ? holder : holder.closest("w:tc");
          return cell ? objects.cell(cell) : NOTHING;
        },
      },
      ParentContentControlOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ holder }) => nearestControl(model, holder),
      },
    },
    methods: {
      ...sharedMethods<RangeObject>(model, (object) => object),
      InsertText: {
        writes: true,
        call: ({ holder }, [text, where]) => {
          const sdt = holder.name === "w:sdt" ? holder : holder.closest("w:sdt");
          if (!sdt || typeof text !== "string" || !isWhere(where)) throw invalidArgument();
          if (where === "Replace") model.needReplaceable(sdt);
          else model.needEditable(sdt);
          writeText(file, sdt, text, where, model.writing);
          model.changed();
          return objects.range(holder);
        },
      },
      InsertParagraph: {
        writes: true,
        call: ({ holder, nodes }, [text, where]) => {
          const last = nodes?.at(-1) ?? holder;
          const around = last.parent;
          if (typeof text !== "string" || where !== "After" || !around) throw invalidArgument();
          const [paragraph] = paragraphsOf(text);
          if (!paragraph) throw invalidArgument();
          model.needEditable(around);
          around.insert(last.index + 1, paragraph);
          model.changed();
          return objects.paragraph(paragraph);
        },
      },
      /** In a paragraph's place; the paragraph itself is left over behind it. */
      InsertOoxml: {
        writes: true,
        call: ({ holder }, [ooxml, where]) => {
          const around = holder.parent;
          if (typeof ooxml !== "string" || where !== "Replace" || !around || holder.name !== "w:p")
            throw invalidArgument();
          model.needReplaceable(holder);
          const blocks = insertOoxml(file, ooxml, "End", model.behaviour, new Tree("w:body"));
          around.insert(holder.index, ...blocks);
          model.changed();
          return objects.range(around, blocks);
        },
      },
      InsertContentControl: {
        writes: true,
        call: ({ holder, nodes }, [type]) => {
          model.needEditable(holder);
          model.wrapped();
          const inside = nodes ?? holder.elements.filter(({ name }) => !name.endsWith("Pr"));
          return wrapInControl(model, holder, inside, typeof type === "string" ? type : "RichText");
        },
      },
      InsertComment: {
        since: "1.4",
        writes: true,
        call: (object, [text]) => {
          model.needComments();
          if (typeof text !== "string") throw invalidArgument();
          model.needCommentable(object);
          return commentObject(model, model.comment(object, text));
        },
      },
    },
  });

  const paragraph = typeOf<AtElement>({
    properties: {
      Text: { get: ({ element }) => model.textOf({ holder: element, nodes: [element] }) },
    },
    methods: {
      GetRange: { since: "1.3", call: ({ element }) => objects.range(element) },
      InsertText: {
        writes: true,
        call: ({ element }, [text, where]) => {
          if (typeof text !== "string" || where !== "Replace") throw invalidArgument();
          model.needEditable(element);
          if (model.writing.tracked) markDeleted(element);
          else for (const each of element.elements) if (each.name !== "w:pPr") each.remove();
          element.insert(element.children.length, ...pieces(`<w:r>${textXml(xmlSafe(text))}</w:r>`));
          model.changed();
          return objects.range(element);
        },
      },
    },
  });
  const pictures = typeOf<ListObject>({ items: (of) => of.list() });
  const picture = typeOf<AtElement>({
    properties: {
      Width: { get: ({ element }) => pointsOf(element, "cx") },
      Height: { get: ({ element }) => pointsOf(element, "cy") },
    },
  });
  return {
    Body: body,
    Range: range,
    Paragraph: paragraph,
    ParagraphCollection: typeOf<ListObject>({
      items: (of) => of.list(),
      methods: { GetFirst: { since: "1.3", call: (of) => of.list()[0] ?? NOTHING } },
    }),
    InlinePictureCollection: pictures,
    InlinePicture: picture,
  };
}

/** Text boxes float beside the paragraphs of a body. */
const outerParagraphs = (holder: Tree): readonly Tree[] =>
  holder.name === "w:p" ? [holder] : holder.elements.flatMap(outerParagraphs);

/** What bodies and ranges both can. */
function sharedMethods<T>(
  model: Model,
  stretchOf: (object: T) => Stretch,
): Readonly<Record<string, Method<T>>> {
  const { file, objects } = model;
  return {
    GetOoxml: { call: (object) => getOoxml(file, stretchOf(object)) },
    GetReviewedText: {
      since: "1.4",
      call: (object, [view]) => model.textOf(stretchOf(object), viewOf(view)),
    },
    GetComments: {
      since: "1.4",
      call: (object) => {
        model.needComments();
        return objects.list("CommentCollection", () => commentsIn(model, stretchOf(object).holder));
      },
    },
    GetRange: {
      since: "1.3",
      call: (object) => objects.range(stretchOf(object).holder, stretchOf(object).nodes),
    },
    GetContentControls: {
      since: "1.5",
      call: (object, [options]) => controlsOfTypes(model, stretchOf(object).holder, options),
    },
    Select: {
      call: (object, [mode]) => {
        model.select(stretchOf(object).holder, textIn(mode) || "Select");
        return undefined;
      },
    },
  };
}

/** A picture is measured in points, of 12,700 units each (ECMA-376 Part 1, 20.1.2.1). */
const pointsOf = (picture: Tree, side: "cx" | "cy"): number =>
  Number(picture.child("wp:extent")?.attributes[side] ?? 0) / 12700;

function paragraphsOf(text: string): readonly Tree[] {
  return text
    .split(/\r\n?|\n/)
    .map(
      (line) => new Tree("w:p", {}, line === "" ? [] : [...pieces(`<w:r>${textXml(xmlSafe(line))}</w:r>`)]),
    );
}

const isKept = ({ name }: Tree): boolean => name === "w:sectPr" || name === "w:tcPr";

function emptyBody(body: Tree): void {
  for (const element of body.elements) if (!isKept(element)) element.remove();
  insertBlocks(body, [new Tree("w:p")], "Start");
}

function insertBlocks(body: Tree, blocks: readonly Tree[], where: "Replace" | "Start" | "End"): void {
  const section = body.child("w:sectPr");
  const start = body.child("w:tcPr") ? 1 : 0;
  body.insert(where === "End" ? (section?.index ?? body.children.length) : start, ...blocks);
}
