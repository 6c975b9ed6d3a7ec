import type { Answering } from "../../audit/answering";
import type { Template } from "../../audit/template";
import type { TemplateFault } from "../template-fault";
import { placed, placedColumns, placedFields, placedItems, type Placed } from "./placed-parts";
import { phrase } from "../../words/phrase";

/** Whatever is answered says what its type needs, and nothing that another type would: options, unit, bounds. */
export function answeringFaults(template: Template): readonly TemplateFault[] {
  return [
    ...placedFields(template).flatMap((field) => ofType(field, "field")),
    ...placed("actions.columns", template.actions.columns).flatMap((column) => ofType(column, "column")),
    ...placedColumns(template).flatMap((column) => ofType(column, "column")),
    ...placedItems(template).flatMap(({ path, value: { answer } }) => {
      if (!answer) return [];
      const at = `${path}.answer`;
      const { type } = answer;
      if (type === undefined) return untyped({ path: at, value: answer });
      return answer.scale === undefined
        ? ofType({ path: at, value: { ...answer, type } }, "answer")
        : [{ path: `${at}.type`, message: phrase("An answer from a scale has no type of its own.") }];
    }),
  ];
}

/** Numbers that can be only one: they can be used, and ask nothing. */
export function onlyNumbers(template: Template): readonly TemplateFault[] {
  const answered = [
    ...placedFields(template),
    ...placed("actions.columns", template.actions.columns),
    ...placedColumns(template),
    ...placedItems(template).flatMap(({ path, value: { answer } }) =>
      answer ? [{ path: `${path}.answer`, value: answer }] : [],
    ),
  ];
  return answered.flatMap(({ path, value: { least, most } }) =>
    least !== undefined && least === most
      ? [
          {
            path: `${path}.least`,
            message: phrase(
              "The least and the most are both {least}, so nothing else can be entered. Change one of them, or leave it out.",
              { least },
            ),
          },
        ]
      : [],
  );
}

const HAS_OPTIONS: ReadonlySet<Answering["type"]> = new Set(["choice", "choices"]);
const NUMBER_PARTS = ["unit", "least", "most"] as const;

type Sentence = (type: Answering["type"]) => string;

/** What is said of each kind of thing that is answered. */
const SENTENCES: Readonly<
  Record<
    "field" | "column" | "answer",
    { readonly hasOptions: Sentence; readonly noOptions: Sentence; readonly noNumber: Sentence }
  >
> = {
  field: {
    hasOptions: (type) => phrase("A {type} field has options.", { type }),
    noOptions: (type) => phrase("Only a choice field has options; this is a {type} field.", { type }),
    noNumber: (type) => phrase("Only a number field has this; this is a {type} field.", { type }),
  },
  column: {
    hasOptions: (type) => phrase("A {type} column has options.", { type }),
    noOptions: (type) => phrase("Only a choice column has options; this is a {type} column.", { type }),
    noNumber: (type) => phrase("Only a number column has this; this is a {type} column.", { type }),
  },
  answer: {
    hasOptions: (type) => phrase("A {type} answer has options.", { type }),
    noOptions: (type) => phrase("Only a choice answer has options; this is a {type} answer.", { type }),
    noNumber: (type) => phrase("Only a number answer has this; this is a {type} answer.", { type }),
  },
};

function ofType({ path, value }: Placed<Answering>, what: keyof typeof SENTENCES): readonly TemplateFault[] {
  const { type, options, least, most } = value;
  const { hasOptions, noOptions, noNumber } = SENTENCES[what];
  const faults: TemplateFault[] = [];
  if (HAS_OPTIONS.has(type) && !options) faults.push({ path: `${path}.options`, message: hasOptions(type) });
  if (!HAS_OPTIONS.has(type) && options)
    faults.push({
      path: `${path}.options`,
      message: noOptions(type),
    });
  if (type !== "number")
    faults.push(
      ...NUMBER_PARTS.filter((part) => value[part] !== undefined).map((part) => ({
        path: `${path}.${part}`,
        message: noNumber(type),
      })),
    );
  if (least !== undefined && most !== undefined && least > most)
    faults.push({
      path: `${path}.least`,
      message: phrase(
        "The least, {least}, is more than the most, {most}: no number is both. Swap them, or leave one out.",
        { least, most },
      ),
    });
  if (type === "choices")
    faults.push(
      ...placed(`${path}.options`, options)
        .filter(({ value: { label } }) => label.includes(";"))
        .map((option) => ({
          path: `${option.path}.label`,
          message: phrase("Several choices stand with semicolons between them, so that none can hold one."),
        })),
    );
  return faults;
}

function untyped({ path, value }: Placed<Partial<Answering>>): readonly TemplateFault[] {
  return (["options", ...NUMBER_PARTS] as const)
    .filter((part) => value[part] !== undefined)
    .map((part) => ({ path: `${path}.${part}`, message: phrase("This needs a type beside it.") }));
}
