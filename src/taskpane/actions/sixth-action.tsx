import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  shorthands,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { isEntered } from "../../audit/entered";
import type { Action } from "../../audit/record";
import { LIMIT_REASON_TAG } from "../../audit/tags";
import { quoted } from "../../report/phrases";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit, useOpenForm } from "../use-session";
import { rolledDraft, type ActionDraft } from "./action-draft";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  heading: { scrollMarginTop: "16px", ":focus": { outline: "none" } },
  notice: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    borderLeftWidth: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** What stands in the form. */
export interface SixthDraft {
  /** Somebody asked for one more; else there are too many already. */
  readonly asking: boolean;
  readonly way: "roll" | "reason";
  /** Rows of the actions that are to be one. */
  readonly picked: readonly number[];
  readonly reason: string;
}

export const NO_SIXTH: SixthDraft = { asking: false, way: "roll", picked: [], reason: "" };

export const isWrittenSixth = ({ picked, reason }: SixthDraft): boolean =>
  picked.length > 0 || isEntered(reason);

interface SixthActionProps {
  readonly limit: number;
  /** Those that can be rolled into one: not what was typed into the table by hand. */
  readonly actions: readonly Action[];
  readonly draft: SixthDraft;
  readonly onChange: (draft: SixthDraft) => void;
  readonly onRoll: (draft: ActionDraft) => void;
  /** The reason is recorded, and one more can be written. */
  readonly onWrite: () => void;
  readonly onClose: () => void;
}

/** What to do about one action more than the limit: roll two into one, or say why this audit needs more (R28, R29). */
export function SixthAction({ limit, actions, draft, onChange, onRoll, onWrite, onClose }: SixthActionProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const heading = useRef<HTMLHeadingElement>(null);
  const { asking: asked, way, picked, reason } = draft;
  const [fault, setFault] = useState<string>();
  const nth = ORDINALS[limit + 1] ?? phrase("further");
  useOpenForm();

  useEffect(() => {
    if (!asked) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, [asked]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (way === "roll") {
      const [seen, other] = actions.filter(({ row }) => picked.includes(row));
      if (picked.length !== 2 || !seen || !other)
        setFault(phrase("Tick the two actions that are to be one."));
      else onRoll(rolledDraft(audit.template, seen, other));
      return;
    }
    if (!isEntered(reason)) {
      setFault(phrase("Say why, in a sentence."));
      document.getElementById(REASON)?.focus();
      return;
    }
    void session.writeTexts(new Map([[LIMIT_REASON_TAG, reason.trim()]])).then(({ done }) => {
      if (!done) return;
      session.say(phrase("Reason recorded. One more action can be added."));
      if (asked) onWrite();
      else onClose();
    });
  };
  const invalid =
    fault === undefined ? {} : ({ validationState: "error", validationMessage: fault } as const);

  return (
    <form
      className={mergeClasses(panel.card, styles.notice)}
      aria-labelledby={TITLE}
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
      noValidate
    >
      <h3 id={TITLE} ref={heading} tabIndex={-1} className={mergeClasses(panel.subtitle, styles.heading)}>
        {asked
          ? phrase("A {nth} action needs a reason", { nth })
          : phrase("More than {limit} actions need a reason", { limit })}
      </h3>
      <RadioGroup
        aria-label={phrase("An audit agrees up to {limit}. Which will it be?", { limit })}
        value={way}
        onChange={(_, { value }) => {
          onChange({ ...draft, way: value === "roll" ? "roll" : "reason" });
          setFault(undefined);
        }}
      >
        <p className={panel.text}>{phrase("An audit agrees up to {limit}. Which will it be?", { limit })}</p>
        <Radio value="roll" label={phrase("Roll two actions into one")} />
        <Radio
          value="reason"
          label={
            asked ? phrase("Add a {nth}, with a reason", { nth }) : phrase("Keep them all, with a reason")
          }
        />
      </RadioGroup>
      {way === "reason" ? (
        <Field label={phrase("Why this audit is highly unusual")} {...invalid}>
          <Textarea
            id={REASON}
            value={reason}
            resize="vertical"
            onChange={(_, { value }) => {
              onChange({ ...draft, reason: value });
            }}
          />
        </Field>
      ) : (
        <Field label={phrase("Which two? Nothing is removed until you save.")} {...invalid}>
          <div role="group" aria-label={phrase("Which two?")}>
            {actions.map(({ row, what }) => (
              <div key={row}>
                <Checkbox
                  label={`${String(row)}. ${isEntered(what) ? quoted(what) : phrase("Not worded yet")}`}
                  checked={picked.includes(row)}
                  onChange={(_, { checked }) => {
                    onChange({
                      ...draft,
                      picked: checked === true ? [...picked, row] : picked.filter((each) => each !== row),
                    });
                  }}
                />
              </div>
            ))}
          </div>
        </Field>
      )}
      <div className={panel.row}>
        <Button type="submit" appearance="primary">
          {way === "roll"
            ? phrase("Write them as one")
            : asked
              ? phrase("Write the {nth} action", { nth })
              : phrase("Record the reason")}
        </Button>
        {asked && <Button onClick={onClose}>{phrase("Leave it at {limit}", { limit })}</Button>}
      </div>
    </form>
  );
}

const TITLE = "case-audit-sixth-action";
const REASON = "case-audit-sixth-reason";

const ORDINALS: readonly string[] = [
  "",
  phrase("first"),
  phrase("second"),
  phrase("third"),
  phrase("fourth"),
  phrase("fifth"),
  phrase("sixth"),
  phrase("seventh"),
  phrase("eighth"),
  phrase("ninth"),
  phrase("tenth"),
];
