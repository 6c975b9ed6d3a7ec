import { commentOf, removeComment } from "./comments";
import { NOTHING, textIn, typeOf, type AnyType, type Type, type WordObject } from "./members";
import type { Model } from "./model";
import type { KeyedObject, ListObject } from "./objects";
import { Tree } from "./xml-tree";

interface ReplyObject extends WordObject {
  readonly text: string;
  readonly author: string;
}

/** Comments and their replies. A Word without them answers none of their members. */
export function commentTypes(model: Model): Readonly<Record<string, AnyType>> {
  const { file, objects } = model;
  const said = ({ key }: KeyedObject, name: string) => commentOf(file, key)?.attributes[`w:${name}`] ?? "";
  const textOf = ({ key }: KeyedObject) => {
    const comment = commentOf(file, key);
    return comment ? model.textOf({ holder: comment }) : "";
  };

  const comment: Type<KeyedObject> = {
    properties: {
      Id: { since: "1.4", get: ({ key }) => key },
      Content: { since: "1.4", get: textOf },
      AuthorName: { since: "1.4", get: (object) => said(object, "author") },
      CreationDate: { since: "1.4", get: (object) => said(object, "date") },
      Resolved: {
        since: "1.4",
        get: ({ key }) => model.resolved.has(key),
        set: ({ key }, value) => {
          if (value === true) model.resolved.add(key);
          else model.resolved.delete(key);
        },
      },
      Replies: {
        since: "1.4",
        leads: true,
        get: ({ key }) =>
          objects.list("CommentReplyCollection", () =>
            (model.replies.get(key) ?? []).map((reply, at) => replyObject(key, at, reply)),
          ),
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
          const replies = model.replies.get(key) ?? [];
          const reply = { text: textIn(text), author: model.behaviour.author };
          model.replies.set(key, [...replies, reply]);
          return replyObject(key, replies.length, reply);
        },
      },
    },
  };
  const reply: Type<ReplyObject> = {
    properties: {
      Id: { since: "1.4", get: ({ id }) => id ?? "" },
      Content: { since: "1.4", get: ({ text }) => text },
      AuthorName: { since: "1.4", get: ({ author }) => author },
    },
  };
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

const replyObject = (key: string, at: number, reply: { text: string; author: string }): ReplyObject => ({
  type: "CommentReply",
  id: `${key}.${at}`,
  ...reply,
});

/** What a comment is on: the elements between its marks, where these stand side by side. */
function stretchOf(model: Model, id: string): WordObject {
  const { body } = model.file;
  const markOf = (name: string) => body.all(name).find(({ attributes }) => attributes["w:id"] === id);
  const [start, end] = [markOf("w:commentRangeStart"), markOf("w:commentRangeEnd")];
  if (!start?.parent) return model.objects.range(body, [], true);
  const { parent } = start;
  const last = end?.parent === parent ? end.index : parent.children.length;
  const between = parent.children.slice(start.index + 1, last);
  return model.objects.range(
    parent,
    between.filter((node) => node instanceof Tree),
  );
}
