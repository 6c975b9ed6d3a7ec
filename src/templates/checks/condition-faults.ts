import { answersNamed, isAnswerCondition, type AnswerCondition, type Condition } from "../../audit/condition";
import { conditionSubject } from "../../audit/condition-words";
import { indexOf, type Item, type Section, type Template } from "../../audit/template";
import type { TemplateFault } from "../template-fault";
import { placed, placedConditions, placedWordings, type Placed } from "./placed-parts";
import { phrase } from "../../words/phrase";

/** Conditions name fields and items that are there, and choices these offer; prompts name prompt sets that are there. */
export function conditionFaults(template: Template): readonly TemplateFault[] {
  const named = placedConditions(template).flatMap(({ path, value }) =>
    answersNamed(value).map((each) => ({ path: `${path}${each.path}`, value: each.answer })),
  );
  const conditions = named.flatMap(({ path, value }) => {
    const key = keyOf(value);
    const { none, noChoices, noChoice } = SENTENCES[key];
    const id = idOf(value);
    const choices = conditionSubject(template, value)?.choices;
    if (!choices) return [{ path: `${path}.${key}`, message: none(id) }];
    if (choices.length === 0) {
      return [
        {
          path: `${path}.${key}`,
          message: noChoices(id),
        },
      ];
    }
    return value.in
      .map((choice, index) => ({ path: `${path}.in[${index}]`, choice }))
      .filter(({ choice }) => !choices.some((each) => each.id === choice))
      .map(({ path, choice }) => ({ path, message: noChoice(id, choice) }));
  });
  const promptSets = placedWordings(template).flatMap(({ path, value }) =>
    value.promptSet === undefined || template.promptSets.some((set) => set.id === value.promptSet)
      ? []
      : [
          {
            path: `${path}.promptSet`,
            message: phrase('There is no prompt set "{id}".', { id: value.promptSet }),
          },
        ],
  );
  return [...conditions, ...promptSets];
}

/** What is said of each kind of thing that a condition can name. */
const SENTENCES = {
  field: {
    none: (id: string) => phrase('There is no field "{id}".', { id }),
    noChoices: (id: string) =>
      phrase('The field "{id}" offers no choices, so nothing can depend on it.', { id }),
    noChoice: (id: string, choice: string) =>
      phrase('The field "{id}" has no choice "{choice}".', { id, choice }),
    neverAll: (id: string) =>
      phrase('No answer of the field "{id}" is what all of these ask for, so they never hold.', { id }),
    named: (id: string) => phrase('the field "{id}"', { id }),
  },
  item: {
    none: (id: string) => phrase('There is no item "{id}".', { id }),
    noChoices: (id: string) =>
      phrase('The item "{id}" offers no choices, so nothing can depend on it.', { id }),
    noChoice: (id: string, choice: string) =>
      phrase('The item "{id}" has no choice "{choice}".', { id, choice }),
    neverAll: (id: string) =>
      phrase('No answer of the item "{id}" is what all of these ask for, so they never hold.', { id }),
    named: (id: string) => phrase('the item "{id}"', { id }),
  },
};

const keyOf = (answer: AnswerCondition): keyof typeof SENTENCES => ("field" in answer ? "field" : "item");
const idOf = (answer: AnswerCondition): string => ("field" in answer ? answer.field : answer.item);

/** Conditions that all have to hold can hold at once: no question with one answer has to have two. */
export function contradictoryConditionFaults(template: Template): readonly TemplateFault[] {
  return placedConditions(template).flatMap(({ path, value }) =>
    allsIn(value).flatMap((all): readonly TemplateFault[] => {
      const asked = contradicted(template, all);
      return asked ? [{ path, message: SENTENCES[keyOf(asked)].neverAll(idOf(asked)) }] : [];
    }),
  );
}

/** Every list of conditions that all have to hold, with what holds in it through others of the kind. */
function allsIn(condition: Condition): readonly (readonly Condition[])[] {
  if ("not" in condition) return allsIn(condition.not);
  if ("any" in condition) return condition.any.flatMap(allsIn);
  if (!("all" in condition)) return [];
  const inAll = (each: Condition): readonly Condition[] => ("all" in each ? each.all.flatMap(inAll) : [each]);
  const together = condition.all.flatMap(inAll);
  return [together, ...together.flatMap(allsIn)];
}

/** A condition on the question of which no answer is left. */
function contradicted(template: Template, all: readonly Condition[]): AnswerCondition | undefined {
  const left = new Map<string, readonly string[]>();
  const positive = all.flatMap((each) =>
    isAnswerCondition(each) && hasOneAnswer(template, each) ? [each] : [],
  );
  for (const each of positive) {
    const name = nameOf(each);
    left.set(
      name,
      (left.get(name) ?? each.in).filter((id) => each.in.includes(id)),
    );
  }
  for (const each of all) {
    if (!("not" in each) || !isAnswerCondition(each.not)) continue;
    const { not } = each;
    const before = left.get(nameOf(not));
    if (before)
      left.set(
        nameOf(not),
        before.filter((id) => !not.in.includes(id)),
      );
  }
  return positive.find((each) => left.get(nameOf(each))?.length === 0);
}

/** A field or an item among both. */
const nameOf = (answer: AnswerCondition): string => `${keyOf(answer)} ${idOf(answer)}`;

/** Whether what is asked about has one answer: not several choices, nor a judgement and an answer both. */
function hasOneAnswer(template: Template, answer: AnswerCondition): boolean {
  const { fields, items } = indexOf(template);
  if ("field" in answer) return fields.get(answer.field)?.field.type !== "choices";
  const item = items.get(answer.item)?.item;
  return item?.answer?.type !== "choices" && !(item?.judgement && item.answer);
}

/** A field or item that is asked for only while another has some value. */
interface Dependence {
  readonly of: string;
  readonly on: string;
  /** Where the condition stands. */
  readonly path: string;
}

/** No condition waits on what itself waits for that condition: neither would ever be asked. */
export function circularConditionFaults(template: Template): readonly TemplateFault[] {
  const dependences = allDependences(template);
  const waitsFor = new Map<string, string[]>();
  for (const { of, on } of dependences) waitsFor.set(of, [...(waitsFor.get(of) ?? []), on]);
  /** What lies between, from the one after `start` to the one before `goal`, by the shortest way; none where nothing leads there. */
  const wayBetween = (start: string, goal: string): readonly string[] | undefined => {
    const from = new Map<string, string | undefined>([[start, undefined]]);
    for (const key of from.keys()) {
      if (key === goal) return wayBack(from, goal).slice(0, -1);
      for (const next of waitsFor.get(key) ?? []) if (!from.has(next)) from.set(next, key);
    }
    return undefined;
  };
  const circles = new Map<string, readonly string[]>();
  for (const { of, on, path } of dependences) {
    const way = circles.has(path) ? undefined : wayBetween(on, of);
    if (way) circles.set(path, way);
  }
  return [...circles].map(([path, way]) => ({
    path,
    message: path.endsWith(".gate")
      ? phrase(
          "This gate waits for an item that it settles, so it settles itself. Put that item before the gate, or into another section.",
        )
      : circleText(way),
  }));
}

/** From the start to an end, by what was reached from what. */
function wayBack(from: ReadonlyMap<string, string | undefined>, end: string): readonly string[] {
  const way: string[] = [];
  for (let key: string | undefined = end; key !== undefined; key = from.get(key)) way.unshift(key);
  return way;
}

/** What is wrong with a condition that waits for itself through these fields and items. */
function circleText(way: readonly string[]): string {
  const named = [...new Set(way)].map((key) => {
    const [kind, id = ""] = key.split(" ");
    return SENTENCES[kind === "field" ? kind : "item"].named(id);
  });
  if (named.length === 0)
    return phrase("This condition waits for itself, so it can never hold. Make it wait for something else.");
  const through = named.reduce((first, next) => phrase("{first}, then {next}", { first, next }));
  return phrase(
    "This condition waits for itself, through {through}, so it can never hold. Make it wait for something else.",
    { through },
  );
}

/** An item also waits for what its section waits for and for the gates before it, and a field for what its group does. */
function allDependences(template: Template): readonly Dependence[] {
  return [
    ...placed("fieldGroups", template.fieldGroups).flatMap(({ path, value: group }) =>
      placed(`${path}.fields`, group.fields).flatMap((field) => [
        ...dependence(`field ${field.value.id}`, field.path, field.value.when),
        ...dependence(`field ${field.value.id}`, path, group.when),
      ]),
    ),
    ...placed("sections", template.sections).flatMap((section) =>
      placed(`${section.path}.items`, section.value.items).flatMap(({ path, value }) => [
        ...dependence(`item ${value.id}`, path, value.when),
        ...dependence(`item ${value.id}`, section.path, section.value.when),
        ...gatesBefore(section, value).map((gate) => ({
          of: `item ${value.id}`,
          on: `item ${gate.value.id}`,
          path: `${gate.path}.gate`,
        })),
      ]),
    ),
  ];
}

function gatesBefore(section: Placed<Section>, item: Item): readonly Placed<Item>[] {
  const items = placed(`${section.path}.items`, section.value.items);
  return items.slice(0, section.value.items.indexOf(item)).filter(({ value }) => value.gate === true);
}

function dependence(of: string, path: string, when: Condition | undefined): readonly Dependence[] {
  if (!when) return [];
  return answersNamed(when).map(({ answer }) => ({
    of,
    on: nameOf(answer),
    path: `${path}.when`,
  }));
}
