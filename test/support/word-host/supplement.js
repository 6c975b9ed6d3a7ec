// @ts-nocheck: it is built on insides of the library that no types describe
/* global Word, OfficeExtension */
/**
 * Members of Word's object model that npm's office.js, frozen in 2022, lacks and
 * Microsoft's CDN has. Built with the library's own builder, so that loading,
 * null objects and errors go by its rules. Load it after the library, in a
 * browser or wrapped in a function. `Word.__supplement` lists what it adds.
 */
(function (Word, OfficeExtension) {
  "use strict";
  const { BatchApiHelper: Batch, LibraryBuilder, Utility } = OfficeExtension;
  const added = [];

  // ---- classes the library does not know, for its own builder

  const COLLECTION = 1;
  const READ_ONLY = 2;
  /** Only reads, so it needs no lock on the document. */
  const READS = 2;
  const CONCURRENT = 4;
  const apiSets = [["1.4"], ["1.9"], ["1.6"], ["1.5"]];
  const setOf = (since) => apiSets.findIndex(([version]) => version === since) + 1;

  /** By what they have: values, ways to other objects, calls, what finds and what makes objects, items. */
  const classes = [
    {
      name: "CustomXmlPart",
      since: "1.4",
      values: ["id", "namespaceUri"],
      calls: { getXml: READS, setXml: 0, delete: 0 },
    },
    {
      name: "CustomXmlPartScopedCollection",
      since: "1.4",
      items: "CustomXmlPart",
      calls: { getCount: READS },
      finds: {
        getItem: "CustomXmlPart",
        getItemOrNullObject: "CustomXmlPart",
        getOnlyItem: "CustomXmlPart",
        getOnlyItemOrNullObject: "CustomXmlPart",
      },
    },
    {
      name: "CustomXmlPartCollection",
      since: "1.4",
      items: "CustomXmlPart",
      calls: { getCount: READS },
      makes: { add: "CustomXmlPart" },
      finds: {
        getItem: "CustomXmlPart",
        getItemOrNullObject: "CustomXmlPart",
        getByNamespace: "CustomXmlPartScopedCollection",
      },
    },
    {
      name: "ContentControlListItem",
      since: "1.9",
      values: ["displayText", "value", "index"],
      calls: { select: 0 },
    },
    {
      name: "ContentControlListItemCollection",
      since: "1.9",
      items: "ContentControlListItem",
      finds: { getFirst: "ContentControlListItem", getFirstOrNullObject: "ContentControlListItem" },
    },
    {
      name: "DropDownListContentControl",
      since: "1.9",
      ways: { listItems: "ContentControlListItemCollection" },
    },
  ];
  const isCollection = (name) => name.endsWith("Collection");
  const upper = (name) => name.charAt(0).toUpperCase() + name.slice(1);

  /** A class in the form the builder reads: see `buildClientObjectType` in the library. */
  function metadataOf({ name, since, items, values = [], ways = {}, calls = {}, finds = {}, makes = {} }) {
    const set = setOf(since);
    const member = (each, more) => ({
      name: each,
      originalName: upper(each),
      apiSetInfoOrdinal: set,
      ...more,
    });
    const finder = (type, each, reads) =>
      member(each, {
        behaviorFlags: reads | (isCollection(type) ? 4 : 0),
        apiFlags: reads ? CONCURRENT : 0,
        parameterCount: 1,
        returnTypeFullName: `Word.${type}`,
      });
    for (const each of [...values, ...Object.keys({ ...ways, ...calls, ...finds, ...makes })]) {
      added.push({ member: `${name}.${each}`, since });
    }
    return {
      name,
      // 1 collection, 2 kept by reference
      behaviorFlags: (items ? COLLECTION : 0) | 2,
      childItemTypeFullName: items && `Word.${items}`,
      scalarProperties: [
        ...values.map((each) => member(each, { behaviorFlags: READ_ONLY })),
        {
          name: "_ReferenceId",
          originalName: "_ReferenceId",
          behaviorFlags: READ_ONLY,
          apiSetInfoOrdinal: 0,
        },
      ],
      navigationProperties: Object.entries(ways).map(([each, type]) =>
        member(each, {
          behaviorFlags: READ_ONLY | (isCollection(type) ? 16 : 0),
          getMethodApiFlags: CONCURRENT,
          propertyTypeFullName: `Word.${type}`,
        }),
      ),
      scalarMethods: Object.entries(calls).map(([each, reads]) =>
        member(each, { behaviorFlags: reads, apiFlags: reads ? CONCURRENT : 0, parameterCount: 1 }),
      ),
      navigationMethods: [
        ...Object.entries(finds).map(([each, type]) => finder(type, each, READS)),
        ...Object.entries(makes).map(([each, type]) => finder(type, each, 0)),
      ],
    };
  }

  new LibraryBuilder({
    metadata: {
      name: "Word",
      version: "1.0.0",
      hostName: "Word",
      defaultApiSetName: "WordApi",
      apiSets,
      strings: [],
      enumTypes: [],
      clientObjectTypes: classes.map(metadataOf),
    },
    targetNamespaceObject: Word,
  });

  // ---- members of classes the library does know

  const need = (member, since) => {
    Utility.throwIfApiNotSupported(member, "WordApi", since, "Word");
  };

  /** A way from an object to another, which can also be loaded through it: `tag,dropDownListContentControl/...`. */
  function addWay(on, name, type, since) {
    const { prototype } = Word[on];
    const field = `m_supplement_${name}`;
    added.push({ member: `${on}.${name}`, since });
    Object.defineProperty(prototype, name, {
      get() {
        need(`${on}.${name}`, since);
        this[field] ??= Batch.createPropertyObject(
          Word[type],
          this,
          upper(name),
          isCollection(type),
          CONCURRENT,
        );
        return this[field];
      },
      enumerable: true,
      configurable: true,
    });
    const handle = prototype._handleResult;
    prototype._handleResult = function (value) {
      handle.call(this, value);
      if (!Utility.isNullOrUndefined(value)) {
        Utility._handleNavigationPropertyResults(this, value, [name, upper(name)]);
      }
    };
  }

  function addGetContentControls(on) {
    added.push({ member: `${on}.getContentControls`, since: "1.5" });
    Word[on].prototype.getContentControls = function (options) {
      need(`${on}.getContentControls`, "1.5");
      return Batch.createMethodObject(
        Word.ContentControlCollection,
        this,
        "GetContentControls",
        1,
        [options],
        true,
        false,
        null,
        CONCURRENT,
      );
    };
  }

  /** The library knows controls of one type only, so it passes on none. */
  function addInsertContentControl(on) {
    added.push({ member: `${on}.insertContentControl(type)`, since: "1.5" });
    Word[on].prototype.insertContentControl = function (type) {
      if (type !== undefined) need(`${on}.insertContentControl`, "1.5");
      const args = type === undefined ? [] : [type];
      return Batch.createMethodObject(
        Word.ContentControl,
        this,
        "InsertContentControl",
        0,
        args,
        false,
        true,
        null,
        0,
      );
    };
  }

  /** Of a whole file, with what is imported beside its text. */
  function addInsertFile() {
    added.push({ member: "Document.insertFileFromBase64", since: "1.5" });
    Word.Document.prototype.insertFileFromBase64 = function (base64, where, options) {
      need("Document.insertFileFromBase64", "1.5");
      return Batch.createMethodObject(
        Word.SectionCollection,
        this,
        "InsertFileFromBase64",
        0,
        [base64, where, options],
        true,
        false,
        null,
        0,
      );
    };
  }

  addInsertFile();
  addWay("Document", "customXmlParts", "CustomXmlPartCollection", "1.4");
  addWay("ContentControl", "dropDownListContentControl", "DropDownListContentControl", "1.9");
  for (const on of ["Document", "Body", "Range", "ContentControl"]) addGetContentControls(on);
  addInsertContentControl("Range");

  // ---- events

  /** What becomes of paragraphs, each with a number that no other event of the library has. */
  const PARAGRAPH_EVENTS = { ParagraphChanged: 11, ParagraphAdded: 12, ParagraphDeleted: 13 };
  for (const [name, eventType] of Object.entries(PARAGRAPH_EVENTS)) {
    const member = `on${name}`;
    added.push({ member: `Document.${member}`, since: "1.6" });
    Object.defineProperty(Word.Document.prototype, member, {
      get() {
        need(`Document.${member}`, "1.6");
        const register = (method) => () => {
          Batch.invokeMethod(this, method, 1, ["", name], CONCURRENT, 0);
        };
        return (this[`m_supplement_${name}`] ??= new OfficeExtension.GenericEventHandlers(
          this.context,
          this,
          name,
          {
            eventType,
            registerFunc: register("_RegisterEvent"),
            unregisterFunc: register("_UnregisterEvent"),
            getTargetIdFunc: () => "",
            eventArgsTransformFunc: ({ source, uniqueLocalIds }) =>
              Promise.resolve({ type: name, source, uniqueLocalIds }),
          },
        ));
      },
      enumerable: true,
      configurable: true,
    });
  }

  Word.__supplement = added;
})(Word, OfficeExtension);
