import { invalidArgument, itemNotFound, WordFault } from "./behaviour";
import { locksOf, setLocks, setValue, typeOfControl, valueOf } from "./control-properties";
import { contentOf, promptOf, showPrompt, writeText, type Where } from "./control-text";
import { commentsIn, controlsOfTypes, deleteControl, nearestControl, richControls } from "./controls-listed";
import { getOoxml } from "./get-ooxml";
import { NOTHING, textIn, typeOf, type AnyType, type Argument, type Wire, type WordObject } from "./members";
import type { Model } from "./model";
import type { AtElement, ListObject } from "./objects";
import type { View } from "./word-text";
import type { Tree } from "./xml-tree";

/** Most characters of a tag or a title. */
const LONGEST_TAG = 64;

export function controlTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const written = (object: AtElement): WordObject => {
    model.changed();
    return objects.range(contentOf(object.element));
  };
  const named = (name: string) => ({
    get: ({ element }: AtElement) => valueOf(element, name),
    set: ({ element }: AtElement, value: Wire) => {
      if (typeof value !== "string" || value.length > LONGEST_TAG) throw invalidArgument();
      setValue(element, name, value === "" ? undefined : value);
    },
  });
  const locked = (which: "content" | "control") => ({
    get: ({ element }: AtElement) => locksOf(element)[which],
    set: ({ element }: AtElement, value: Wire) => {
      setLocks(element, { ...locksOf(element), [which]: value === true });
    },
  });
  const control = typeOf<AtElement>({
    properties: {
      Id: { get: ({ id }) => id ?? 0 },
      Tag: named("w:tag"),
      Title: named("w:alias"),
      Text: { get: ({ element }) => controlText(model, element) },
      Type: { get: ({ element }) => typeOfControl(element) },
      PlaceholderText: {
        get: ({ element }) => (model.behaviour.prompts === "text-only" ? "" : promptOf(file, element)),
        set: () => {
          throw new WordFault("NotAllowed", "Placeholder text can't be set here.");
        },
      },
      Appearance: {
        get: ({ element }) => appearance(element),
        set: ({ element }, value) => {
          setValue(element, "w15:appearance", lowerFirst(textIn(value)));
        },
      },
      CannotDelete: locked("control"),
      CannotEdit: locked("content"),
      ParentTableCellOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ element }) => {
          const cell = element.closest("w:tc") ?? cellInside(element);
          return cell ? objects.cell(cell) : NOTHING;
        },
      },
      ParentTableOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ element }) => {
          const table = element.closest("w:tbl");
          return table ? objects.table(table) : NOTHING;
        },
      },
      ParentContentControlOrNullObject: {
        since: "1.3",
        leads: true,
        get: ({ element }) => (element.parent ? nearestControl(model, element.parent) : NOTHING),
      },
      ContentControls: { leads: true, get: ({ element }) => richControls(model, element) },
      DropDownListContentControl: {
        since: "1.9",
        leads: true,
        get: ({ element }) => objects.dropDown(element),
      },
    },
    methods: {
      InsertText: {
        writes: true,
        call: (object, [text, where]) => {
          if (typeof text !== "string" || !isWhere(where)) throw invalidArgument();
          if (where === "Replace") model.needReplaceable(object.element);
          else model.needEditable(object.element);
          if (typeOfControl(object.element) === "DropDownList") throw new WordFault("NotAllowed");
          writeText(file, object.element, text, where, model.writing);
          return written(object);
        },
      },
      Clear: {
        writes: true,
        call: (object) => {
          model.needReplaceable(object.element);
          if (model.writing.tracked) writeText(file, object.element, "", "Replace", model.writing);
          else showPrompt(file, object.element, model.writing);
          written(object);
          return undefined;
        },
      },
      Delete: {
        writes: true,
        call: ({ element }, [keepContent]) => {
          model.needEditable(element);
          model.needRemovable([element]);
          deleteControl(model, element, keepContent === true);
          model.changed();
          return undefined;
        },
      },
      Select: {
        call: ({ element }, [mode]) => {
          model.select(element, textIn(mode) || "Select");
          return undefined;
        },
      },
      GetRange: { since: "1.3", call: ({ element }) => objects.range(contentOf(element)) },
      GetComments: {
        since: "1.4",
        call: ({ element }) => {
          model.needComments();
          return objects.list("CommentCollection", () => commentsIn(model, element));
        },
      },
      GetOoxml: { call: ({ element }) => getOoxml(file, { holder: element, nodes: [element] }) },
      GetContentControls: {
        since: "1.5",
        call: ({ element }, [options]) => controlsOfTypes(model, element, options),
      },
      GetReviewedText: {
        since: "1.4",
        call: ({ element }, [view]) => controlText(model, element, viewOf(view)),
      },
    },
  });

  const first = (of: ListObject): WordObject => of.list()[0] ?? NOTHING;
  const byId = (of: ListObject, id: Argument): WordObject =>
    of.list().find((each) => each.id === id) ?? NOTHING;
  const collection = typeOf<ListObject>({
    items: (of) => of.list(),
    item: (of, id) => there(byId(of, id)),
    methods: {
      GetByTag: {
        call: (of, [tag]) => filtered(model, of, (sdt) => valueOf(sdt, "w:tag") === tag),
      },
      GetByTitle: {
        call: (of, [title]) => filtered(model, of, (sdt) => valueOf(sdt, "w:alias") === title),
      },
      GetById: { call: (of, [id]) => there(byId(of, id)) },
      GetByIdOrNullObject: { since: "1.3", call: (of, [id]) => byId(of, id) },
      GetFirst: { since: "1.3", call: (of) => there(first(of)) },
      GetFirstOrNullObject: { since: "1.3", call: first },
    },
  });
  return { ContentControl: control, ContentControlCollection: collection };
}

/** The text of a control, which is empty on a Word that keeps its prompt to itself. */
export function controlText(model: Model, sdt: Tree, view: View = "All"): string {
  const text = model.textOf({ holder: sdt, nodes: [sdt] }, view);
  // The last cell of a control around cells ends with the control.
  return cellInside(sdt) ? text.replace(/\t$/, "") : text;
}

export const viewOf = (view: Argument): View => (view === "Original" ? "Original" : "Current");

export const isWhere = (where: Argument): where is Where =>
  where === "Replace" || where === "Start" || where === "End";

const filtered = (model: Model, of: ListObject, keep: (sdt: Tree) => boolean): ListObject =>
  model.objects.list(of.type, () => of.list().filter((each) => keep((each as AtElement).element)));

function there(object: WordObject): WordObject {
  if (object === NOTHING) throw itemNotFound();
  return object;
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function appearance(sdt: Tree): string {
  const said = valueOf(sdt, "w15:appearance") || "boundingBox";
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The cell of a control that stands around cells. */
const cellInside = (sdt: Tree): Tree | undefined => {
  const inside = sdt.child("w:sdtContent")?.elements ?? [];
  return inside.find(({ name }) => name === "w:tc");
};
