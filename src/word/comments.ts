import { codeOf } from "./office-errors";

/** The controls that someone commented on: one round trip, or two where Word has no comments in its API. */
export async function commentedAmong(
  context: Word.RequestContext,
  controls: readonly Word.ContentControl[],
): Promise<ReadonlySet<Word.ContentControl>> {
  if (controls.length === 0) return new Set();
  try {
    const asked = controls.map((control) => {
      const comments = control.getComments();
      comments.load("items/id");
      return { control, comments };
    });
    await context.sync();
    return setOf(asked.filter(({ comments }) => comments.items.length > 0));
  } catch (error) {
    if (!NO_COMMENTS.has(codeOf(error) ?? "")) throw error;
    const asked = controls.map((control) => ({ control, markup: control.getOoxml() }));
    await context.sync();
    return setOf(asked.filter(({ markup }) => COMMENT.test(markup.value)));
  }
}

const setOf = (found: readonly { readonly control: Word.ContentControl }[]) =>
  new Set(found.map(({ control }) => control));

/** How hosts say that they have none; NotAllowed came from single tenants of Word on the web. */
const NO_COMMENTS: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "ApiNotAvailable",
  "NotAllowed",
  "NotImplemented",
]);

/** Marks of a comment in a text (17.13.4). */
const COMMENT = /<w:comment(RangeStart|RangeEnd|Reference)\b/;
