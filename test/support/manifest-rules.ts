import { child, childElements, childrenNamed, parseXml, textOf, type XmlElement } from "../../src/xml/parse";
import {
  ICON_SIZES,
  LONGEST,
  MANIFEST_PREFIXES,
  MANIFEST_SHAPE,
  NAMEABLE_SETS,
  RESOURCE_LIST,
} from "./manifest-shape";
import { pngSize } from "./png-size";
import { all } from "./xml-find";

export type ManifestRule =
  | "well-formed"
  | "kind"
  | "order"
  | "missing"
  | "length"
  | "id"
  | "version"
  | "locale"
  | "https"
  | "one site"
  | "file present"
  | "icon size"
  | "resid"
  | "resid used"
  | "resid length"
  | "unique ids"
  | "pane id"
  | "host"
  | "permission"
  | "requirement set";

export interface ManifestFault {
  readonly rule: ManifestRule;
  readonly where: string;
}

/** What lies where a manifest points to. */
export interface Site {
  readonly url: string;
  /** The file at a path below the url. */
  readonly file: (path: string) => Uint8Array | undefined;
}

type Check = (root: XmlElement, site: Site) => readonly string[];

/**
 * What Office minds in a manifest, and what we ask of ours besides, without asking Microsoft's service. Each rule is
 * proven by a broken manifest in test/manifest/manifest.test.ts.
 */
export function manifestFaults(xml: string, site: Site): readonly ManifestFault[] {
  let root: XmlElement;
  try {
    root = parseXml(xml, MANIFEST_PREFIXES);
  } catch {
    return [{ rule: "well-formed", where: "manifest" }];
  }
  return Object.entries(CHECKS).flatMap(([rule, check]) =>
    check(root, site).map((where) => ({ rule: rule as ManifestRule, where })),
  );
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

const CHECKS: Readonly<Record<Exclude<ManifestRule, "well-formed">, Check>> = {
  kind: (root) =>
    root.name === "OfficeApp" && root.attributes["xsi:type"] === "TaskPaneApp" ? [] : [root.name],
  order: (root) => everything(root).flatMap(outOfPlace),
  missing: (root) => everything(root).flatMap(missingChildren),
  length: (root) =>
    Object.entries(LONGEST).flatMap(([name, most]) =>
      all(root, name)
        .flatMap((element) => [textOf(element).trim(), ...valuesIn(element)])
        .filter((text) => text.length > most),
    ),
  id: (root) => texts(root, "Id").filter((id) => !GUID.test(id)),
  version: (root) => texts(root, "Version").filter((version) => !VERSION.test(version)),
  locale: (root) => [
    ...texts(root, "DefaultLocale").filter((locale) => locale !== "en-GB"),
    ...worded(root).flatMap((element) => (hasWelsh(element) ? [] : [nameOf(element)])),
  ],
  https: (root) => urls(root).filter((url) => !url.startsWith("https://")),
  "one site": (root, site) => [
    ...urls(root).filter((url) => !url.startsWith(`${site.url}/`)),
    ...texts(root, "AppDomain"),
  ],
  "file present": (root, site) => urls(root).filter((url) => site.file(pathOf(url, site)) === undefined),
  "icon size": (root, site) => iconFaults(root, site),
  resid: (root) =>
    references(root).flatMap((element) => {
      const id = element.attributes["resid"] ?? "";
      const list = RESOURCE_LIST[element.name] ?? "";
      return all(root, list).some((each) => idsIn(each).includes(id)) ? [] : [`${element.name} ${id}`];
    }),
  "resid used": (root) => {
    const used = references(root).map(({ attributes }) => attributes["resid"]);
    return resourceIds(root).filter((id) => !used.includes(id));
  },
  "resid length": (root) => resourceIds(root).filter((id) => id.length > 32),
  "unique ids": (root) =>
    [resourceIds(root), ["ov:Group", "ov:Control"].flatMap((name) => all(root, name).flatMap(idOf))].flatMap(
      (ids) => ids.filter((id, at) => ids.indexOf(id) !== at),
    ),
  "pane id": (root) =>
    all(root, "ov:Action")
      .filter((action) => textOf(child(action, "ov:TaskpaneId")).trim() !== AUTO_SHOW)
      .map((action) => action.attributes["xsi:type"] ?? ""),
  host: (root) => [
    ...all(root, "Host").flatMap(({ attributes }) => other(attributes["Name"], "Document")),
    ...all(root, "ov:Host").flatMap(({ attributes }) => other(attributes["xsi:type"], "Document")),
  ],
  permission: (root) => texts(root, "Permissions").flatMap((text) => other(text, "ReadWriteDocument")),
  "requirement set": (root) =>
    [...all(root, "Set"), ...all(root, "bt:Set")].flatMap(({ attributes }) => {
      const { Name: name = "", MinVersion: version = "" } = attributes;
      const [major, newest] = (NAMEABLE_SETS[name] ?? "0.0").split(".").map(Number);
      const [wantedMajor, wanted] = version.split(".").map(Number);
      const known = wantedMajor === major && wanted !== undefined && newest !== undefined;
      return known && wanted >= 1 && wanted <= newest ? [] : [`${name} ${version}`];
    }),
};

function everything(element: XmlElement): readonly XmlElement[] {
  return [element, ...childElements(element).flatMap(everything)];
}

function outOfPlace(parent: XmlElement): readonly string[] {
  const names = (shapeOf(parent) ?? []).map((entry) => entry.slice(0, -1));
  const places = childElements(parent).map(({ name }) => names.indexOf(name));
  return childElements(parent).flatMap(({ name }, at) =>
    (places[at] ?? -1) < Math.max(0, ...places.slice(0, at)) ? [`${parent.name} ${name}`] : [],
  );
}

function missingChildren(parent: XmlElement): readonly string[] {
  return (shapeOf(parent) ?? []).flatMap((entry) => {
    const [name, often] = [entry.slice(0, -1), entry.slice(-1)];
    const count = childrenNamed(parent, name).length;
    const few = count === 0 && (often === "!" || often === "+");
    const many = count > 1 && (often === "!" || often === "?");
    return few || many ? [`${parent.name} ${name}`] : [];
  });
}

const RESID_ONLY = ["ov:SourceLocation", "ov:LearnMoreUrl", "ov:Label", "ov:Title"];

/** Elements that only name a resource hold nothing, whatever their name holds elsewhere. */
function shapeOf({ name, attributes }: XmlElement): readonly string[] | undefined {
  return "resid" in attributes || RESID_ONLY.includes(name) ? [] : MANIFEST_SHAPE[name];
}

const texts = (root: XmlElement, name: string): readonly string[] =>
  all(root, name).map((element) => textOf(element).trim());

const other = (found: string | undefined, wanted: string): readonly string[] =>
  found === wanted ? [] : [found ?? ""];

const idOf = ({ attributes }: XmlElement): readonly string[] => (attributes["id"] ? [attributes["id"]] : []);
const idsIn = (list: XmlElement): readonly string[] => childElements(list).flatMap(idOf);

const resourceIds = (root: XmlElement): readonly string[] =>
  all(root, "ov:Resources").flatMap((resources) => childElements(resources).flatMap(idsIn));

const references = (root: XmlElement): readonly XmlElement[] =>
  everything(root).filter(({ attributes }) => "resid" in attributes);

/** Default values and overrides in an element, however deep. */
function valuesIn(element: XmlElement): readonly string[] {
  return everything(element).flatMap(({ attributes }) =>
    [attributes["DefaultValue"], attributes["Value"]].filter((value) => value !== undefined),
  );
}

const URLS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Images", "bt:Urls"];

const urls = (root: XmlElement): readonly string[] => [
  ...new Set(URLS.flatMap((name) => all(root, name).flatMap(valuesIn))),
];

const pathOf = (url: string, site: Site): string => url.slice(site.url.length + 1);

/** Everything a person reads. */
const worded = (root: XmlElement): readonly XmlElement[] =>
  ["DisplayName", "Description", "bt:String"].flatMap((name) => all(root, name));

const hasWelsh = (element: XmlElement): boolean =>
  childElements(element).some(({ attributes }) => attributes["Locale"] === "cy-GB" && attributes["Value"]);

const nameOf = ({ name, attributes }: XmlElement): string => attributes["id"] ?? name;

/** Icons that are not the size they are used at, and lists of icons that lack a size or have one Office can't use. */
function iconFaults(root: XmlElement, site: Site): readonly string[] {
  const resources = all(root, "bt:Images").flatMap(childElements);
  const wrongList = all(root, "ov:Icon").flatMap((icon) => {
    const sizes = childElements(icon).map(({ attributes }) => Number(attributes["size"]));
    const lacking = ICON_SIZES.needed.filter((size) => !sizes.includes(size));
    return [...lacking, ...sizes.filter((size) => !ICON_SIZES.allowed.some((each) => each === size))].map(
      String,
    );
  });
  const uses = [
    ...all(root, "IconUrl").map(({ attributes }) => [attributes["DefaultValue"], 32] as const),
    ...all(root, "HighResolutionIconUrl").map(({ attributes }) => [attributes["DefaultValue"], 64] as const),
    ...all(root, "ov:Icon").flatMap((icon) =>
      childElements(icon).map(({ attributes }) => {
        const resource = resources.find((each) => each.attributes["id"] === attributes["resid"]);
        return [resource?.attributes["DefaultValue"], Number(attributes["size"])] as const;
      }),
    ),
  ];
  const wrongSize = uses.flatMap(([url, size]) => {
    const bytes = url === undefined ? undefined : site.file(pathOf(url, site));
    if (url === undefined || bytes === undefined) return [];
    const [width, height] = pngSize(bytes) ?? [];
    return width === size && height === size ? [] : [`${url} ${size}`];
  });
  return [...wrongList, ...new Set(wrongSize)];
}
