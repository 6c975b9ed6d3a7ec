import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import { isEntered } from "../../audit/entered";
import { OUTCOMES } from "../../audit/moderation";
import type { FollowedAction } from "../../moderation/due";
import { lifecycleOf } from "../../moderation/lifecycle";
import { signOffRefusals, withSignOff, type SignedOff, type SignOffRefusal } from "../../moderation/sign-off";
import type { Moderated } from "../../moderation/take-step";
import { formatDate } from "../../report/day-text";
import { outcomeText, refusalText } from "../../report/lifecycle-text";
import { DAY, keptText } from "../parts/typed-answer";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit, useOpenForm } from "../use-session";
import { phrase } from "../../words/phrase";

/** What was changed in the form. */
export type SignOffDraft = Partial<Omit<SignedOff, "row">>;

interface SignOffFormProps {
  readonly action: FollowedAction;
  readonly draft: SignOffDraft;
  readonly onChange: (draft: SignOffDraft) => void;
  readonly left: number;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What became of one action, and when it was signed off (R108, R110). */
export function SignOffForm({ action, draft, onChange, left, onCancel, onDone }: SignOffFormProps) {
  const panel = usePanelStyles();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { session, audit, today, who } = useAudit();
  useOpenForm();
  const { row } = action;
  const { outcome, lineManager, signedOff, note } = {
    outcome: action.outcome,
    lineManager: isEntered(action.lineManager) ? action.lineManager : who.role === "manage" ? who.name : "",
    signedOff: formatDate(isEntered(action.signedOff) ? action.signedOff : today),
    note: action.note,
    ...draft,
  };
  const [asked, setAsked] = useState(0);
  const wanted: SignedOff = {
    row,
    outcome,
    signedOff: keptText(DAY, signedOff),
    lineManager: lineManager.trim(),
    note: note.trim(),
  };
  const against = (now: Moderated) => signOffRefusals(now, lifecycleOf(now.template, now.record), wanted);
  const found = asked === 0 ? [] : against(audit);
  const fault = (...codes: readonly SignOffRefusal["code"][]) => {
    const refusal = found.find(({ code }) => codes.includes(code));
    return (
      refusal &&
      ({ validationState: "error", validationMessage: refusalText(audit.template, refusal) } as const)
    );
  };

  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [asked]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const refused = against(audit).map((refusal) => refusalText(audit.template, refusal));
    if (refused.length > 0) {
      setAsked(asked + 1);
      session.say(refused.join(" "));
      return;
    }
    const remaining = outcome === "open" || action.outcome !== "open" ? left : left - 1;
    void session
      .moderate(
        (now) => {
          const why = against(now);
          return why.length > 0
            ? { refused: why.map((refusal) => refusalText(now.template, refusal)) }
            : withSignOff(now, wanted);
        },
        {
          said:
            outcome === "open"
              ? phrase("Action {row} is still open.", { row })
              : phrase(
                  remaining === 0
                    ? "Action {row} signed off, {day}. None left."
                    : "Action {row} signed off, {day}. {remaining} left.",
                  { row, day: formatDate(wanted.signedOff), remaining },
                ),
          tryAgain: () => form.current?.requestSubmit(),
        },
      )
      .then((outcomeNow) => {
        if (outcomeNow.done || outcomeNow.why === "not-written") onDone();
        else setAsked(asked + 1);
      });
  };

  return (
    <form
      ref={form}
      className={panel.group}
      aria-label={phrase("Sign off action {row}", { row })}
      onSubmit={submit}
      noValidate
    >
      <Field label={phrase("What became of it?")} {...fault("no-such-action", "still-provisional")}>
        <RadioGroup
          value={outcome}
          onChange={(_, { value }) => {
            onChange({ ...draft, outcome: OUTCOMES.find((each) => each.id === value)?.id ?? "open" });
          }}
        >
          {OUTCOMES.map((each) => (
            <Radio key={each.id} value={each.id} label={outcomeText(each.id)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={phrase("Line manager who sees to it")}>
        <Input
          value={lineManager}
          autoComplete="off"
          onChange={(_, { value }) => {
            onChange({ ...draft, lineManager: value });
          }}
        />
      </Field>
      {outcome !== "open" && (
        <Field label={phrase("Your sign-off date")} required {...fault("no-sign-off-date")}>
          <Input
            id={`${id}-date`}
            value={signedOff}
            autoComplete="off"
            onChange={(_, { value }) => {
              onChange({ ...draft, signedOff: value });
            }}
          />
        </Field>
      )}
      <Field
        label={outcome === "superseded" ? phrase("Why is it no longer needed?") : phrase("Note")}
        required={outcome === "superseded"}
        {...fault("superseded-without-note")}
      >
        <Textarea
          value={note}
          resize="vertical"
          onChange={(_, { value }) => {
            onChange({ ...draft, note: value });
          }}
        />
      </Field>
      <div className={panel.row}>
        <Button type="submit" appearance="primary">
          {outcome === "open"
            ? phrase("Save action {row}", { row })
            : phrase("Sign off action {row}", { row })}
        </Button>
        <Button onClick={onCancel}>{phrase("Cancel")}</Button>
      </div>
    </form>
  );
}
