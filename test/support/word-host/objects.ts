import { valueOf } from "./control-properties";
import type { Stretch } from "./comments";
import type { WordObject } from "./members";
import type { Tree } from "./xml-tree";

/** An object that is an element of the document. */
export interface AtElement extends WordObject {
  readonly element: Tree;
}

/** A stretch of text; the insertion point where it is collapsed. */
export interface RangeObject extends WordObject, Stretch {
  readonly collapsed?: boolean;
}

/** Objects found anew each time they are asked for. */
export interface ListObject extends WordObject {
  readonly list: () => readonly WordObject[];
}

/** One of several of the same, known by an id or a place. */
export interface KeyedObject extends WordObject {
  readonly key: string;
}

export interface ListItemObject extends AtElement {
  readonly item: Tree;
}

/** Makes objects, the same one for the same element each time. */
export class Objects {
  private readonly known = new WeakMap<Tree, Map<string, AtElement>>();
  private readonly keyed = new Map<string, KeyedObject>();

  /** The root of the document: what is not below it is gone. */
  constructor(private readonly document: Tree) {}

  control = (sdt: Tree): AtElement => this.at("ContentControl", sdt, Number(valueOf(sdt, "w:id")));
  body = (holder: Tree): AtElement => this.at("Body", holder);
  table = (table: Tree): AtElement => this.at("Table", table);
  row = (row: Tree): AtElement => this.at("TableRow", row);
  cell = (cell: Tree): AtElement => this.at("TableCell", cell);
  paragraph = (paragraph: Tree): AtElement => this.at("Paragraph", paragraph);
  picture = (picture: Tree): AtElement => this.at("InlinePicture", picture);
  dropDown = (sdt: Tree): AtElement => this.at("DropDownListContentControl", sdt);

  range(holder: Tree, nodes?: readonly Tree[], collapsed = false): RangeObject {
    const isThere = () => this.isThere(holder);
    return { type: "Range", holder, isThere, collapsed, ...(nodes ? { nodes } : {}) };
  }

  list(type: string, list: () => readonly WordObject[]): ListObject {
    return { type, list };
  }

  listItem(sdt: Tree, item: Tree): ListItemObject {
    return { type: "ContentControlListItem", element: sdt, item, isThere: () => this.isThere(item) };
  }

  /** Something of the document that is no element of its text. */
  by(type: string, key: string, isThere: () => boolean): KeyedObject {
    const name = `${type} ${key}`;
    let object = this.keyed.get(name);
    if (!object) this.keyed.set(name, (object = { type, key, id: key, isThere }));
    return object;
  }

  private at(type: string, element: Tree, id?: number): AtElement {
    const objects = this.known.get(element) ?? new Map<string, AtElement>();
    this.known.set(element, objects);
    let object = objects.get(type);
    if (!object) {
      const isThere = () => this.isThere(element);
      object = { type, element, isThere, ...(id === undefined ? {} : { id }) };
      objects.set(type, object);
    }
    return object;
  }

  private isThere(element: Tree): boolean {
    return element.root === this.document;
  }
}
