import type { ModerationKey } from "../../audit/moderation";
import { writingRefusals } from "../../moderation/moderated-items";
import { withModerationAnswers } from "../../moderation/take-step";
import { refusalText } from "../../report/lifecycle-text";
import { hasAny, useHalfWritten } from "../half-written";
import type { ModerationChange } from "../session/moderate";
import { useAudit } from "../use-session";

export type Answers = Readonly<Partial<Record<ModerationKey, string>>>;

/** Writes answers of a moderation as a whole. */
export const answering =
  (answers: Answers): ModerationChange =>
  (audit) => {
    const [first] = writingRefusals(audit);
    return first ? { refused: [refusalText(audit.template, first)] } : withModerationAnswers(audit, answers);
  };

export interface AnswersWork {
  /** As typed, or as the document says it. */
  readonly get: (key: ModerationKey) => string;
  readonly set: (answers: Answers) => void;
  /** What is typed and not in the document yet. */
  readonly draft: Answers;
  readonly save: () => void;
  /** These are in the document now. */
  readonly written: (answers: Answers) => void;
}

/** Answers of a moderation as a whole, each kept as typed until it is in the document. */
export function useAnswers(): AnswersWork {
  const { session, audit } = useAudit();
  const [draft, setDraft] = useHalfWritten<Answers>("moderate whole", {}, hasAny);
  const written = (answers: Answers) => {
    setDraft((now) =>
      Object.fromEntries(
        Object.entries(now).filter(([key, value]) => answers[key as ModerationKey] !== value),
      ),
    );
  };
  return {
    get: (key) => draft[key] ?? audit.record.moderation?.[key] ?? "",
    set: (answers) => {
      setDraft((now) => ({ ...now, ...answers }));
    },
    draft,
    save: () => {
      if (Object.keys(draft).length === 0) return;
      void session.moderate(answering(draft)).then(({ done }) => {
        if (done) written(draft);
      });
    },
    written,
  };
}
