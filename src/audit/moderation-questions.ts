import { isEntered } from "./entered";
import {
  isHistoryAlone,
  itemKey,
  judgementsOf,
  MODERATED_PARTS,
  MODERATION_GROUPS,
  SIGN_OFF_PARTS,
  signOffKey,
  STEP_PARTS,
  stepKey,
  type ModeratedPart,
  type ModerationField,
  type SignOffPart,
  type StepPart,
} from "./moderation";
import type { Owner, Question } from "./question";
import { moderationTag } from "./tags";
import { indexOf, type Choice, type Template } from "./template";

type Of = NonNullable<Extract<Owner, { readonly kind: "moderation" }>["of"]>;

/** The questions of a moderation, as far as a template has room for them; none where there is no moderation. */
export function moderationQuestions(template: Template): readonly Question[] {
  const room = template.moderation;
  if (!room) return [];
  const { items } = indexOf(template);
  return [
    ...(isHistoryAlone(room) ? [] : MODERATION_GROUPS).flatMap(({ fields }) =>
      Object.entries<ModerationField>(fields).map(([key, field]) => question(key, field)),
    ),
    ...room.items.flatMap((id) => {
      const item = items.get(id)?.item;
      return item
        ? each<ModeratedPart>(
            MODERATED_PARTS,
            (part) => itemKey(id, part),
            { item },
            judgementsOf(template, item),
          )
        : [];
    }),
    ...room.actions.flatMap((action) =>
      each<SignOffPart>(SIGN_OFF_PARTS, (part) => signOffKey(action, part), { action }),
    ),
    ...Array.from({ length: room.steps }, (_, at) => at + 1).flatMap((step) =>
      each<StepPart>(STEP_PARTS, (part) => stepKey(step, part), { step }),
    ),
  ];
}

function each<P extends string>(
  parts: Readonly<Record<P, ModerationField>>,
  keyOf: (part: P) => string,
  of: Of,
  judgements: readonly Choice[] = [],
): readonly Question[] {
  return (Object.keys(parts) as P[]).map((part) => question(keyOf(part), parts[part], of, judgements));
}

function question(
  key: string,
  { label, kind, choices, role }: ModerationField,
  of?: Of,
  judgements: readonly Choice[] = [],
): Question {
  return {
    tag: moderationTag(key),
    owner: { kind: "moderation", key, label, ...(of ? { of } : {}) },
    kind,
    choices: kind === "choice" ? (choices ?? judgements) : [],
    required: false,
    ...(role === undefined ? {} : { role }),
    isRelevant: () => true,
    isAsked: () => true,
    get: ({ moderation }) => moderation?.[key] ?? "",
    set: (draft, value) => {
      const { [key]: _before, ...others } = draft.moderation ?? {};
      draft.moderation = isEntered(value) ? { ...others, [key]: value } : others;
    },
  };
}
