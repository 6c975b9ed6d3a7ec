import { withContentType, withoutParts } from "../../../src/docx/content-types";
import { partNamed, partText, withParts } from "../../../src/docx/package";
import {
  DECLARATION,
  relationshipsName,
  relationshipsOf,
  withoutRelationship,
  withRelationship,
} from "../../../src/docx/relationships";
import { rootNamespace } from "../../../src/docx/stored-custom-xml";
import { NAMESPACES } from "../../../src/ooxml/namespaces";
import { RELATIONSHIPS } from "../../../src/ooxml/package-parts";
import { parseXml } from "../../../src/xml/parse";
import { WordFault, type Behaviour } from "./behaviour";
import type { WordFile } from "./word-file";
import { treeOf } from "./xml-tree";

/** Most characters of a part that Word on the web takes or shows. */
const MOST_ON_THE_WEB = 1024 * 1024;

/** Parts that every document has, which nobody can change. */
const BUILT_IN: readonly (readonly [id: string, namespace: string])[] = [
  ["{6C3C8BC8-F283-45AE-878A-BAB7291924A1}", NAMESPACES.cp],
  ["{6668398D-A668-4E3E-A5EB-62B293D839F1}", RELATIONSHIPS.replace("relationships", "extended-properties")],
];

/** The custom XML parts of the file. */
export class XmlParts {
  private given = 0;
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly file: WordFile,
    private readonly behaviour: Behaviour,
  ) {}

  /** Ids of all parts Word tells of, its own two first. */
  get all(): readonly string[] {
    const stored = this.names.filter((name) => !this.isTooLong(this.textAt(name)));
    return [...BUILT_IN.map(([id]) => id), ...stored.map((name) => this.idOf(name))];
  }

  has(id: string): boolean {
    return this.all.includes(id);
  }

  namespaceOf(id: string): string {
    return BUILT_IN.find(([own]) => own === id)?.[1] ?? rootNamespace(this.xmlOf(id)) ?? "";
  }

  xmlOf(id: string): string {
    const own = BUILT_IN.find(([builtIn]) => builtIn === id);
    return own ? `<properties xmlns="${own[1]}"/>` : this.textAt(this.nameOf(id));
  }

  add(xml: string): string {
    this.check(xml);
    let number = 1;
    while (this.file.docx.has(`customxml/item${number}.xml`)) number += 1;
    const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
    this.given += 1;
    const id = `{00000000-0000-4000-8000-${String(this.given).padStart(12, "0")}}`;
    const described = `<ds:datastoreItem xmlns:ds="${NAMESPACES.ds}" ds:itemID="${id}"><ds:schemaRefs/></ds:datastoreItem>`;
    let docx = withParts(this.file.docx, { [item]: xml, [properties]: DECLARATION + described });
    docx = withContentType(docx, item, "application/xml");
    docx = withContentType(
      docx,
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    );
    docx = withRelationship(docx, item, "customXmlProps", `itemProps${number}.xml`);
    const up = "../".repeat(this.file.main.split("/").length - 1);
    this.file.docx = withRelationship(docx, this.file.main, "customXml", up + item);
    return id;
  }

  /** Word changes nothing, and says nothing, where the text starts with a declaration. */
  set(id: string, xml: string): void {
    this.checkBuiltIn(id);
    this.check(xml);
    if (!/^\uFEFF?\s*<\?xml/.test(xml))
      this.file.docx = withParts(this.file.docx, { [this.nameOf(id)]: xml });
  }

  delete(id: string): void {
    this.checkBuiltIn(id);
    const name = this.nameOf(id);
    const gone = [name, relationshipsName(name), ...this.propertiesOf(name)];
    this.file.docx = withoutParts(withoutRelationship(this.file.docx, this.file.main, name), gone);
  }

  private get names(): readonly string[] {
    return relationshipsOf(this.file.docx, this.file.main)
      .filter(({ kind, target }) => kind === "customXml" && partNamed(this.file.docx, target))
      .map(({ target }) => target);
  }

  private nameOf(id: string): string {
    const name = this.names.find((each) => this.idOf(each) === id);
    if (name === undefined) throw new WordFault("ItemNotFound");
    return name;
  }

  /** The id in the properties of the part, or one made up for a part without. */
  private idOf(name: string): string {
    const [properties] = this.propertiesOf(name).map((target) => partNamed(this.file.docx, target));
    const said = properties && treeOf(partText(properties)).attributes["ds:itemID"];
    if (said !== undefined) return said;
    if (!this.ids.has(name))
      this.ids.set(name, `{00000000-0000-4000-9000-${String(this.ids.size).padStart(12, "0")}}`);
    return this.ids.get(name) ?? "";
  }

  private propertiesOf(name: string): readonly string[] {
    return relationshipsOf(this.file.docx, name)
      .filter(({ kind }) => kind === "customXmlProps")
      .map(({ target }) => target);
  }

  private textAt(name: string): string {
    const part = partNamed(this.file.docx, name);
    return part ? partText(part).replace(/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?/, "") : "";
  }

  private check(xml: string): void {
    try {
      parseXml(xml);
    } catch {
      throw new WordFault("InvalidArgument", "The XML is not well-formed.");
    }
    if (this.isTooLong(xml)) throw new WordFault("GeneralException", "The custom XML part is too large.");
  }

  private checkBuiltIn(id: string): void {
    if (BUILT_IN.some(([own]) => own === id)) throw new WordFault("GeneralException", "Word's own part.");
  }

  private isTooLong(xml: string): boolean {
    return this.behaviour.platform === "OfficeOnline" && Buffer.byteLength(xml) > MOST_ON_THE_WEB;
  }
}
