import { Tree } from "./xml-tree";

let changes = 9000;

/** Who changed it; ids are unique among changes. */
function authored(): Record<string, string> {
  changes += 1;
  return { "w:id": String(changes), "w:author": "Audit Author", "w:date": "2026-09-01T09:00:00Z" };
}

const CHANGES: ReadonlySet<string> = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Marks all the text in an element as deleted: it stays, and stays in Word's texts. */
export function markDeleted(element: Tree): void {
  for (const run of runsOf(element)) {
    const { parent } = run;
    if (parent?.name === "w:ins") takeBack(parent, run);
    else if (run.child("w:t")) wrap(run);
  }
}

/** Marks this stretch of the text as deleted, splitting the run it stands in. False where no run has it. */
export function markDeletedText(element: Tree, text: string): boolean {
  for (const run of runsOf(element)) {
    const literal = run.child("w:t");
    const whole = literal?.children.filter((node) => typeof node === "string").join("") ?? "";
    const at = whole.indexOf(text);
    if (!literal || at < 0 || run.elements.filter(({ name }) => name !== "w:rPr").length > 1) continue;
    const parts = [whole.slice(0, at), text, whole.slice(at + text.length)].map((part) => {
      const copy = run.clone();
      const own = copy.child("w:t");
      own?.replaceWith(new Tree("w:t", { "xml:space": "preserve" }, [part]));
      return copy;
    });
    run.replaceWith(...parts.filter((part) => part.child("w:t")?.children[0] !== ""));
    if (parts[1]) wrap(parts[1]);
    return true;
  }
  return false;
}

/** A run as a tracked insertion. */
export function markInserted(run: Tree): Tree {
  return new Tree("w:ins", authored(), [run]);
}

/** What was inserted while changes are tracked goes without a trace. */
function takeBack(insertion: Tree, run: Tree): void {
  run.remove();
  if (insertion.children.length === 0) insertion.remove();
}

function wrap(run: Tree): void {
  for (const text of run.all("w:t")) {
    text.replaceWith(new Tree("w:delText", { ...text.attributes }, [...text.children]));
  }
  const deletion = new Tree("w:del", authored());
  run.replaceWith(deletion);
  deletion.append(run);
}

function runsOf(element: Tree): readonly Tree[] {
  return element.elements.flatMap((each) => {
    if (each.name === "w:r") return [each];
    return CHANGES.has(each.name) && each.name !== "w:ins" ? [] : runsOf(each);
  });
}
