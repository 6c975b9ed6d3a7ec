import { invalidArgument, WordFault } from "./behaviour";
import { NOTHING, typeOf, type AnyType, type Argument, type WordObject } from "./members";
import type { Model } from "./model";
import type { KeyedObject, ListObject } from "./objects";

/** Custom XML. There are Words that have it and fail at it. */
export function xmlPartTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { objects, xmlParts } = model;
  const working = (): void => {
    if (!model.behaviour.customXml) throw new WordFault("GeneralException");
  };
  const part = (id: string): WordObject => objects.by("CustomXmlPart", id, () => xmlParts.has(id));
  const found = (of: ListObject, id: Argument): WordObject =>
    of.list().find((each) => each.id === id) ?? NOTHING;

  const all = typeOf<ListObject>({
    items: (of) => {
      working();
      return of.list();
    },
    item: found,
    methods: {
      Add: {
        since: "1.4",
        writes: true,
        call: (_, [xml]) => {
          working();
          return part(xmlParts.add(textIn(xml)));
        },
      },
      GetByNamespace: {
        since: "1.4",
        call: (_, [namespace]) => {
          working();
          if (namespace === "") throw invalidArgument();
          const isOf = (id: string) => xmlParts.namespaceOf(id) === namespace;
          return objects.list("CustomXmlPartScopedCollection", () => xmlParts.all.filter(isOf).map(part));
        },
      },
      GetCount: {
        since: "1.4",
        call: (of) => {
          working();
          return of.list().length;
        },
      },
      GetItem: { since: "1.4", call: (of, [id]) => found(of, id) },
      GetItemOrNullObject: { since: "1.4", call: (of, [id]) => found(of, id) },
    },
  });
  const scoped = typeOf<ListObject>({
    items: (of) => of.list(),
    item: found,
    methods: {
      GetCount: { since: "1.4", call: (of) => of.list().length },
      GetItemOrNullObject: { since: "1.4", call: (of, [id]) => found(of, id) },
      GetOnlyItem: {
        since: "1.4",
        call: (of) => {
          const [only, ...others] = of.list();
          if (!only || others.length > 0) throw new WordFault("GeneralException");
          return only;
        },
      },
      GetOnlyItemOrNullObject: {
        since: "1.4",
        call: (of) => {
          const [only, ...others] = of.list();
          return only && others.length === 0 ? only : NOTHING;
        },
      },
    },
  });
  const one = typeOf<KeyedObject>({
    properties: {
      Id: { since: "1.4", get: ({ key }) => key },
      NamespaceUri: { since: "1.4", get: ({ key }) => xmlParts.namespaceOf(key) },
    },
    methods: {
      GetXml: { since: "1.4", call: ({ key }) => xmlParts.xmlOf(key) },
      SetXml: {
        since: "1.4",
        writes: true,
        call: ({ key }, [xml]) => {
          xmlParts.set(key, textIn(xml));
          return undefined;
        },
      },
      Delete: {
        since: "1.4",
        writes: true,
        call: ({ key }) => {
          xmlParts.delete(key);
          return undefined;
        },
      },
    },
  });
  return { CustomXmlPartCollection: all, CustomXmlPartScopedCollection: scoped, CustomXmlPart: one };
}

/** The parts of the document as the way to them. */
export const xmlPartsOf = ({ objects, xmlParts }: Model): ListObject =>
  objects.list("CustomXmlPartCollection", () =>
    xmlParts.all.map((id) => objects.by("CustomXmlPart", id, () => xmlParts.has(id))),
  );

function textIn(xml: Argument): string {
  if (typeof xml !== "string") throw invalidArgument();
  return xml;
}
