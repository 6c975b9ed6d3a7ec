import { Button, Field, Textarea } from "@fluentui/react-components";
import { HAND_BACK_FIELDS } from "../../audit/moderation";
import { askedComments } from "../../moderation/asked-comments";
import { askedText, handBackText, TO_THE_AUDITOR } from "../../report/hand-back-text";
import { counted } from "../../report/phrases";
import { useComments } from "../comments/use-comments";
import { CopyText } from "../parts/copy-text";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { HAND_BACK_PARTS, newPoints, withPoints, type StepDraft } from "./step-draft";
import { phrase, phraseOf } from "../../words/phrase";
import { fixedText } from "../../report/fixed-words";

const PROMPTS = {
  good: phrase("What is done well, and in which items?"),
  change: phrase("What is to be changed, item by item?"),
  manager: phrase("What is the team manager to note and come back to?"),
} as const;

interface HandBackNoteProps {
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
}

/** The note an audit is handed back with: drafted, edited, and taken along into the document (R92, R93). */
export function HandBackNote({ draft, onChange }: HandBackNoteProps) {
  const panel = usePanelStyles();
  const { session, audit, comments } = useAudit();
  const points = newPoints(audit, draft, comments?.comments);
  const { missing } = useComments(true);
  const leftOut = askedComments(audit, comments?.comments ?? []).filter(({ resolved }) => resolved);
  return (
    <>
      {HAND_BACK_PARTS.map((part) => (
        <Field key={part} label={fixedText(HAND_BACK_FIELDS[part].label)}>
          <Textarea
            value={draft.handBack[part]}
            placeholder={PROMPTS[part]}
            resize="vertical"
            rows={4}
            onChange={(_, { value }) => {
              onChange({ ...draft, handBack: { ...draft.handBack, [part]: value } });
            }}
          />
        </Field>
      ))}
      {points.length > 0 && (
        <div className={panel.row}>
          <span className={panel.text}>{counted(points.length, "new point")}.</span>
          <Button
            size="small"
            onClick={() => {
              onChange(withPoints(draft, points));
              session.say(
                phraseOf(
                  points.length,
                  "{count} point added to the note.",
                  "{count} points added to the note.",
                ),
              );
            }}
          >
            {phrase(points.length === 1 ? "Add it" : "Add them")}
          </Button>
        </div>
      )}
      {leftOut.length > 0 && (
        <Disclosure
          summary={phrase("Left out: {resolvedComments}", {
            resolvedComments: counted(leftOut.length, "resolved comment"),
          })}
        >
          <ul className={panel.list}>
            {leftOut.map((comment, at) => (
              <li key={at} className={panel.text}>
                {askedText(audit.template, comment)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {missing && (
        <p className={panel.quiet}>
          {phrase("The comments of the document could not be read, so the note is drafted without them.")}
        </p>
      )}
      <p className={panel.quiet}>{TO_THE_AUDITOR}</p>
      <CopyText what={phrase("note")} say={session.say} text={() => handBackText(draft.handBack)} />
    </>
  );
}
