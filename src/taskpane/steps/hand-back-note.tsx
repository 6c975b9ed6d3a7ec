import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect } from "react";
import { HAND_BACK_FIELDS } from "../../audit/moderation";
import { handBackText, TO_THE_AUDITOR } from "../../report/hand-back-text";
import { counted } from "../../report/phrases";
import { CopyText } from "../parts/copy-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { HAND_BACK_PARTS, newPoints, withPoints, type StepDraft } from "./step-draft";

const PROMPTS = {
  good: "What is done well, and in which items?",
  change: "What is to be changed, item by item?",
  manager: "What is the team manager to note and come back to?",
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
  const resolved = comments?.comments.filter((comment) => comment.resolved).length ?? 0;
  useEffect(() => {
    void session.readComments();
  }, [session]);
  return (
    <>
      {HAND_BACK_PARTS.map((part) => (
        <Field key={part} label={HAND_BACK_FIELDS[part].label}>
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
              session.say(`${counted(points.length, "point")} added to the note.`);
            }}
          >
            Add {points.length === 1 ? "it" : "them"}
          </Button>
        </div>
      )}
      {resolved > 0 && (
        <p className={panel.quiet}>
          Left out: {counted(resolved, "resolved comment")}. {resolved === 1 ? "It stands" : "They stand"}{" "}
          under Comments.
        </p>
      )}
      <p className={panel.quiet}>{TO_THE_AUDITOR}</p>
      <CopyText what="note" say={session.say} text={() => handBackText(draft.handBack)} />
    </>
  );
}
