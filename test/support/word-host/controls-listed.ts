import { invalidArgument, reaches } from "./behaviour";
import { commentIdsIn, dropCommentsIn, isReply } from "./comments";
import {
  elementOfType,
  propertiesOf,
  setValue,
  showsPrompt,
  sinceOfType,
  typeOfControl,
  valueOf,
} from "./control-properties";
import { contentOf } from "./control-text";
import { isObject, NOTHING, type Argument, type WordObject } from "./members";
import type { Model } from "./model";
import type { ListObject } from "./objects";
import { markDeleted } from "./tracked";
import { Tree } from "./xml-tree";

const NO_CONTROLS_IN: ReadonlySet<string> = new Set(["mc:AlternateContent", "w:pict", "w:drawing"]);

/** Controls in an element in document order; Word has none of those in text boxes. */
export function controlsIn(element: Tree, found: Tree[] = []): readonly Tree[] {
  for (const each of element.children) {
    if (!(each instanceof Tree) || NO_CONTROLS_IN.has(each.name)) continue;
    if (each.name === "w:sdt") found.push(each);
    controlsIn(each, found);
  }
  return found;
}

/** What `getContentControls` gives: of these types only, rich text where it names none. */
export function controlsOfTypes(model: Model, element: Tree, options: Argument): ListObject {
  const types = typesIn(options);
  for (const type of types) {
    const since = sinceOfType(type);
    if (since === undefined || !reaches(model.behaviour.wordApi, since)) throw invalidArgument();
  }
  return listOf(model, () => controlsIn(element).filter((sdt) => types.includes(typeOfControl(sdt))));
}

/** `contentControls` has rich text controls only. */
export const richControls = (model: Model, element: Tree): ListObject =>
  controlsOfTypes(model, element, undefined);

function typesIn(options: Argument): readonly string[] {
  if (typeof options !== "object" || options === null || isObject(options) || !("types" in options)) {
    return ["RichText"];
  }
  if (!Array.isArray(options["types"]) || options["types"].length === 0) throw invalidArgument();
  return options["types"].map(String);
}

const listOf = (model: Model, list: () => readonly Tree[]): ListObject =>
  model.objects.list("ContentControlCollection", () => list().map(model.objects.control));

export const nearestControl = (model: Model, element: Tree): WordObject => {
  const sdt = element.name === "w:sdt" ? element : element.closest("w:sdt");
  return sdt ? model.objects.control(sdt) : NOTHING;
};

/** Puts a control around a stretch of text. */
export function wrapInControl(model: Model, holder: Tree, nodes: readonly Tree[], type: string): WordObject {
  const since = sinceOfType(type);
  if (since === undefined || !reaches(model.behaviour.wordApi, since)) throw invalidArgument();
  const [first] = nodes;
  const content = new Tree("w:sdtContent");
  const sdt = new Tree("w:sdt", {}, [new Tree("w:sdtPr"), content]);
  const at = first?.parent ?? holder;
  at.insert(first ? first.index : at.children.length, sdt);
  content.append(...nodes);
  const ids = controlsIn(model.file.body).map((each) => Number(valueOf(each, "w:id")) || 0);
  setValue(sdt, "w:id", String(Math.max(0, ...ids) + 1));
  const element = elementOfType(type);
  if (element) propertiesOf(sdt).append(new Tree(element));
  return model.objects.control(sdt);
}

/** Takes a control away, with what is in it or without. While changes are tracked its text is only marked, and it is still there. */
export function deleteControl(model: Model, sdt: Tree, keepContent: boolean): void {
  const content = sdt.child("w:sdtContent");
  if (keepContent) sdt.replaceWith(...(content?.children ?? []));
  else if (model.writing.tracked && !showsPrompt(sdt)) markDeleted(contentOf(sdt));
  else {
    dropCommentsIn(model.file, sdt);
    const { parent } = sdt;
    sdt.remove();
    if (parent?.name === "w:tc" && !parent.elements.some(({ name }) => name === "w:p")) {
      parent.append(new Tree("w:p"));
    }
  }
}

export const commentsIn = (model: Model, element: Tree): readonly WordObject[] =>
  commentIdsIn(element)
    .filter((id) => !isReply(model.file, id))
    .map((id) => commentObject(model, id));

export const commentObject = (model: Model, id: string): WordObject =>
  model.objects.by("Comment", id, () => commentIdsIn(model.file.body).includes(id));
