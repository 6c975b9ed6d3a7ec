import { addReply, commentOf, isResolved, removeComment, repliesTo, setResolved } from "./comments";
import { NOTHING, textIn, typeOf, type AnyType, type Type, type WordObject } from "./members";
import type { Model } from "./model";
import type { KeyedObject, ListObject } from "./objects";
import { Tree } from "./xml-tree";

/** Comments and their replies. A Word without them answers none of their members. */
export function commentTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const said = ({ key }: KeyedObject, name: string) => commentOf(file, key)?.attributes[`w:${name}`] ?? "";
  const textOf = ({ key }: KeyedObject) => {
    const comment = commentOf(file, key);
    return comment ? model.textOf({ holder: comment }) : "";
  };
  const replyOf = (key: string) => objects.by("CommentReply", key, () => commentOf(file, key) !== undefined);

  const comment: Type<KeyedObject> = {
    properties: {
      Id: { since: "1.4", get: ({ key }) => key },
      Content: { since: "1.4", get: textOf },
      AuthorName: { since: "1.4", get: (object) => said(object, "author") },
      CreationDate: { since: "1.4", get: dateOf },
      Resolved: {
        since: "1.4",
        get: ({ key }) => isResolved(file, key),
        set: ({ key }, value) => {
          setResolved(file, key, value === true);
          model.changed();
        },
      },
      Replies: {
        since: "1.4",
        leads: true,
        get: ({ key }) => objects.list("CommentReplyCollection", () => repliesTo(file, key).map(replyOf)),
      },
    },
    methods: {
      Delete: {
        since: "1.4",
        writes: true,
        call: ({ key }) => {
          removeComment(file, key);
          return undefined;
        },
      },
      GetRange: { since: "1.4", call: ({ key }) => stretchOf(model, key) },
      Reply: {
        since: "1.4",
        writes: true,
        call: ({ key }, [text]) => {
          const reply = addReply(file, key, textIn(text), model.behaviour.author);
          model.changed();
          return replyOf(reply);
        },
      },
    },
  };
  const reply: Type<KeyedObject> = {
    properties: {
      Id: { since: "1.4", get: ({ key }) => key },
      Content: { since: "1.4", get: textOf },
      AuthorName: { since: "1.4", get: (object) => said(object, "author") },
      CreationDate: { since: "1.4", get: dateOf },
    },
  };
  function dateOf(object: KeyedObject) {
    const date = said(object, "date");
    // What Word gives for a comment whose date it doesn't know (office-js#2908).
    return date === "" ? "1899-11-30T00:00:00Z" : date;
  }
  const listed = typeOf<ListObject>({
    items: (of) => {
      model.needComments();
      return of.list();
    },
    methods: {
      GetFirst: { since: "1.4", call: (of) => of.list()[0] ?? NOTHING },
      GetFirstOrNullObject: { since: "1.4", call: (of) => of.list()[0] ?? NOTHING },
    },
  });
  return {
    Comment: typeOf(comment),
    CommentCollection: listed,
    CommentReplyCollection: listed,
    CommentReply: typeOf(reply),
  };
}

/** What a comment is on: the elements between its marks where these stand side by side, else the paragraphs from one to the other. */
function stretchOf(model: Model, id: string): WordObject {
  const { body } = model.file;
  const markOf = (name: string) => body.all(name).find(({ attributes }) => attributes["w:id"] === id);
  const [start, end] = [markOf("w:commentRangeStart"), markOf("w:commentRangeEnd")];
  if (!start?.parent) return model.objects.range(body, [], true);
  const { parent } = start;
  const [first, last] = [parent.closest("w:tc", "w:sdtContent", "w:body"), end?.parent?.parent];
  if (end && end.parent !== parent && first && first === last) {
    const [from, to] = [parent.index, end.parent?.index ?? 0];
    return model.objects.range(first, treesIn(first.children.slice(from, to + 1)));
  }
  const until = end?.parent === parent ? end.index : parent.children.length;
  return model.objects.range(parent, treesIn(parent.children.slice(start.index + 1, until)));
}

const treesIn = (nodes: Tree["children"]): readonly Tree[] => nodes.filter((node) => node instanceof Tree);
