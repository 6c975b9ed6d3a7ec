import { narrativesOf } from "../audit/narratives";
import { parseTag } from "../audit/tags";
import { indexOf, type Template } from "../audit/template";
import { isLoss, nextVersion, type VersionChange } from "../audit/versions";
import { counted, listed, quoted, sentenceAt } from "./phrases";
import { columnPlace, concernName, itemName, placeText } from "./place-text";
import { boundsText } from "./takes-text";
import { phrase, phraseOf } from "../words/phrase";

/** What documents of one version lose, or read otherwise, in another, a sentence each; of a grade once, with all the places it is chosen in, and so of what is asked at other times. */
export function versionChangeTexts(before: Template, changes: readonly VersionChange[]): readonly string[] {
  const alike = new Map<string, VersionChange[]>();
  for (const change of changes) {
    const { code, where } = change;
    const ofMany = code === "renamed" || code === "no-such-choice" || code === "asked-otherwise";
    const key = ofMany ? JSON.stringify({ ...change, where: "" }) : `${code} ${where}`;
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first
      ? [
          versionChangeText(
            before,
            first,
            listed([...new Set([first, ...others].map((change) => whereText(before, change)))]),
          ),
        ]
      : [],
  );
}

/** One of them. `before` is the earlier version. */
export function versionChangeText(
  before: Template,
  change: VersionChange,
  place = whereText(before, change),
): string {
  switch (change.code) {
    case "not-asked":
      return sentenceAt(
        place,
        phrase("it is asked no more. What was answered is kept at the end of the document."),
      );
    case "no-such-choice": {
      const names = listed(change.choices.map(({ label }) => quoted(label)));
      return sentenceAt(
        place,
        phraseOf(
          change.choices.length,
          "{names} can be chosen no more. Where it was chosen, that is kept at the end of the document and the answer is open again.",
          "{names} can be chosen no more. Where they were chosen, that is kept at the end of the document and the answer is open again.",
          { names },
        ),
      );
    }
    case "one-of-several":
      return sentenceAt(
        place,
        phrase(
          "only one answer can be chosen now. Where several were, they are kept at the end of the document.",
        ),
      );
    case "not-a-choice":
      return sentenceAt(
        place,
        phrase(
          "it was answered in words and is chosen from a list now. Words that are none of the choices are kept at the end of the document.",
        ),
      );
    case "renamed":
      return sentenceAt(
        place,
        phrase("where {label} was chosen, it says {now}.", {
          label: quoted(change.choice.label),
          now: quoted(change.now),
        }),
      );
    case "asked-otherwise":
      return sentenceAt(
        place,
        phrase(
          "it depends on something else now whether it is asked. Answers go over as they are, and count only while it is.",
        ),
      );
    case "answered-otherwise":
      return sentenceAt(
        place,
        phrase(
          change.now === "date"
            ? "it takes a date now. Answers go over as they are, and what is no date has to be entered again."
            : "it takes a number now. Answers go over as they are, and what is no number has to be entered again.",
        ),
      );
    case "narrower-bounds":
      return sentenceAt(
        place,
        phrase(
          "it takes a number{bounds} now. Numbers outside that go over as they are, and are pointed out until they are put right.",
          { bounds: boundsText(change.now) },
        ),
      );
    case "other-unit":
      return sentenceAt(
        place,
        phrase(
          "its numbers counted {was} and count {now} now. They go over as they are, so look at each again.",
          { was: change.was, now: change.now },
        ),
      );
  }
}

/** What a change is about, as people call it: a whole item, a part of one, a column, a detail. */
export function whereText(template: Template, change: VersionChange): string {
  const target = parseTag(change.where);
  switch (target.kind) {
    case "item": {
      const item = indexOf(template).items.get(target.item)?.item;
      const isPlain = item !== undefined && !item.judgement && narrativesOf(item).length === 0;
      const isWhole = change.code === "asked-otherwise" || (change.code === "not-asked" && change.whole);
      return isWhole || (isPlain && target.part === "answer")
        ? itemName(template, target.item)
        : placeText(template, change.where);
    }
    case "action":
    case "row":
      return target.kind === "row" && change.code === "asked-otherwise"
        ? (template.tables?.find(({ id }) => id === target.table)?.title ?? "")
        : columnPlace(template, target);
    case "concern":
      return change.code === "not-asked" && change.whole
        ? concernName(template)
        : placeText(template, change.where);
    default:
      return placeText(template, change.where);
  }
}

/** What a version comes to for documents in use: a line above the list of it. */
export function lossesText(changes: readonly VersionChange[], added: number): string {
  const losses = changes.filter(isLoss).length;
  const elsewhen = changes.filter(({ code }) => code === "asked-otherwise").length;
  const others = changes.length - losses - elsewhen;
  const lost =
    losses === 0
      ? phrase("Documents in use lose nothing")
      : phrase("Documents in use have no place for {things} they may hold", {
          things: counted(losses, "thing"),
        });
  const more = [
    ...(others > 0
      ? [phraseOf(others, "{count} answer reads otherwise", "{count} answers read otherwise")]
      : []),
    ...(elsewhen > 0
      ? [
          phraseOf(
            elsewhen,
            "{count} question is asked at other times",
            "{count} questions are asked at other times",
          ),
        ]
      : []),
    ...(added > 0 ? [counted(added, "new question")] : []),
  ];
  return `${[lost, ...more].join("; ")}.`;
}

/** What to do where a changed template has the version it had. */
export const laterVersionText = ({ version }: Template): string =>
  phrase(
    "The template is changed, and documents in use have version {version}. Give it a later one, for example {nextVersion}.",
    { version, nextVersion: nextVersion(version) },
  );

/** What to do where another template goes by this id and version already. */
export const takenVersionText = (taken: Template): string =>
  phrase(
    "Another template, {title}, has the id “{id}” and version {version} already, and documents of the two could not be told apart. Give this one another version, for example {nextVersion}, or another title if it is another form.",
    {
      title: quoted(taken.title),
      id: taken.id,
      version: taken.version,
      nextVersion: nextVersion(taken.version),
    },
  );

/** Why a changed template can't go under the version it has. */
export const sameVersionText = (before: Template, after: Template): string =>
  phrase(
    "{title} is changed, and version {version} comes no later than version {version2}: documents of the two could not be told apart. Give it a later version, for example {nextVersion}.",
    {
      title: quoted(after.title),
      version: after.version,
      version2: before.version,
      nextVersion: nextVersion(before.version),
    },
  );
