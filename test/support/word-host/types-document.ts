import { invalidArgument } from "./behaviour";
import { controlsOfTypes, richControls } from "./controls-listed";
import { insertFile } from "./insert-file";
import { textIn, typeOf, type AnyType, type WordObject } from "./members";
import type { Model, TrackingMode } from "./model";
import { xmlPartsOf } from "./types-xml-parts";

const MODES: readonly TrackingMode[] = ["Off", "TrackAll", "TrackMineOnly"];

interface Created extends WordObject {
  readonly base64: string;
}

/** The document, the application and what office.js itself asks for. */
export function documentTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const document = typeOf({
    properties: {
      Body: { leads: true, get: () => objects.body(file.body) },
      ContentControls: { leads: true, get: () => richControls(model, file.body) },
      CustomXmlParts: { since: "1.4", leads: true, get: () => xmlPartsOf(model) },
      Properties: { since: "1.3", leads: true, get: () => ({ type: "DocumentProperties" }) },
      Saved: { get: () => model.saves > 0 },
      ChangeTrackingMode: {
        since: "1.4",
        get: () => model.tracking,
        set: (_, value) => {
          const mode = MODES.find((each) => each === value);
          if (!mode) throw invalidArgument();
          model.tracking = mode;
        },
      },
    },
    methods: {
      GetContentControls: {
        since: "1.5",
        call: (_, [options]) => controlsOfTypes(model, file.body, options),
      },
      InsertFileFromBase64: {
        since: "1.5",
        writes: true,
        call: (_, [base64, where, options]) => {
          if (typeof base64 !== "string" || where !== "Replace") throw invalidArgument();
          model.needReplaceable(file.body);
          insertFile(file, base64, (options ?? {}) as Word.InsertFileOptions, model.behaviour);
          model.changed();
          return { type: "SectionCollection" };
        },
      },
      GetSelection: { call: () => objects.range(model.selection, undefined, !model.selectsWords) },
      Save: {
        writes: true,
        call: () => {
          model.save();
          return undefined;
        },
      },
      _RegisterEvent: {
        call: (_, [targetId, name]) => {
          model.registered.push({ targetId: textIn(targetId), name: textIn(name) });
          return undefined;
        },
      },
      _UnregisterEvent: {
        call: (_, [targetId, name]) => {
          const at = model.registered.findIndex((each) => each.targetId === targetId && each.name === name);
          if (at >= 0) model.registered.splice(at, 1);
          return undefined;
        },
      },
    },
  });
  return {
    Document: document,
    SectionCollection: typeOf({ items: () => [] }),
    DocumentProperties: typeOf({
      properties: { Security: { since: "1.3", get: () => model.behaviour.readOnly?.security ?? 0 } },
    }),
    Application: typeOf({
      methods: {
        CreateDocument: {
          since: "1.3",
          call: (_, [base64]): Created => {
            if (typeof base64 !== "string") throw invalidArgument();
            return { type: "DocumentCreated", base64 };
          },
        },
      },
    }),
    DocumentCreated: typeOf<Created>({
      methods: {
        Open: {
          since: "1.3",
          call: ({ base64 }) => {
            model.opened.push(new Uint8Array(Buffer.from(base64, "base64")));
            return undefined;
          },
        },
      },
    }),
    AddinInternalService: typeOf({ methods: { NotifyActionHandlerReady: { call: () => undefined } } }),
  };
}
