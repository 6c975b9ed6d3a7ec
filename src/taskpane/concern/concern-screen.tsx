import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { minuteOn, type IsoMoment } from "../../audit/dates";
import { isFinal, lifecycleOf } from "../../moderation/lifecycle";
import { concernName, personText } from "../../report/place-text";
import { quoted } from "../../report/phrases";
import { noSuchDayText } from "../../report/takes-text";
import { CONCERN_TITLE } from "../next-bar";
import { ScreenTop } from "../parts/screen-top";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import { refusalOf } from "../session/outcome";
import { useAudit } from "../use-session";
import {
  concernFaults,
  concernFields,
  knowing,
  recordingConcern,
  withTyped,
  type ConcernDraft,
  type ConcernFault,
  type ConcernField,
  type ConcernPart,
} from "./concern-draft";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  first: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}`,
  },
});

interface PartWords {
  readonly label: string;
  readonly missing: string;
  readonly hint?: string;
}

const WORDS: Readonly<Record<ConcernPart, PartWords>> = {
  what: { label: phrase("What is the concern?"), missing: phrase("Say what the concern is.") },
  manager: {
    label: phrase("Which manager did you tell?"),
    missing: phrase("Name the manager who was told."),
  },
  notified: {
    label: phrase("When?"),
    missing: phrase("Say when the manager was told."),
    hint: phrase("A date and a time."),
  },
};

function faultText(fault: ConcernFault): string {
  switch (fault.code) {
    case "missing":
      return WORDS[fault.part].missing;
    case "no-moment":
      return (
        noSuchDayText(fault.text) +
        phrase(
          "{text} is no date. Write day, month and year, and the time where you know it: 15 March 2026, 14:05.",
          { text: quoted(fault.text) },
        )
      );
    case "changed":
      return fault.now === ""
        ? phrase(
            "What stood here in the document is gone by now. Record the concern again to put this there.",
          )
        : phrase("The document says {now} here by now. Record the concern again to put this in its place.", {
            now: quoted(fault.now),
          });
  }
}

interface ConcernScreenProps {
  readonly draft: ConcernDraft;
  /** When somebody began to write in it. */
  readonly openedFirst: IsoMoment | undefined;
  /** With when it was opened. */
  readonly onChange: (draft: ConcernDraft, opened: IsoMoment) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** A concern that somebody may be unsafe now: whom to tell first, and then what is kept of it in the document (R45). */
export function ConcernScreen({ draft, openedFirst, onChange, onDone, onBack }: ConcernScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const screen = useStepScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { session, audit, openStep } = useAudit();
  const { template, record } = audit;
  const [now] = useState(() => minuteOn(new Date()));
  const opened = openedFirst ?? now;
  const [faults, setFaults] = useState<ReadonlyMap<string, ConcernFault>>(new Map());
  const [refused, setRefused] = useState<string>();
  const [asked, setAsked] = useState(0);
  const fields = concernFields(audit, draft, opened);
  const final = isFinal(lifecycleOf(template, record).state);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-refused]")?.focus();
  }, [asked]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (final || fields.length === 0) return;
    const found = concernFaults(audit, draft, opened);
    setFaults(found);
    setRefused(undefined);
    if (found.size > 0) {
      onChange(knowing(draft, audit), opened);
      setAsked(asked + 1);
      session.say([...found.values()].map(faultText).join(" "));
      return;
    }
    void session
      .change(recordingConcern(draft, opened), {
        said: phrase("The concern is recorded in the document. Nobody is told by recording it."),
        tryAgain: () => form.current?.requestSubmit(),
      })
      .then((outcome) => {
        if (outcome.done || outcome.why === "not-written") onDone();
        else {
          setRefused(refusalOf(outcome));
          setAsked(asked + 1);
        }
      });
  };

  return (
    <form ref={form} className={screen.screen} aria-labelledby={CONCERN_TITLE} onSubmit={submit} noValidate>
      <div className={screen.scroll}>
        <div className={panel.panel}>
          <ScreenTop onBack={onBack} help="concern" />
          <div className={mergeClasses(panel.card, styles.first)}>
            <h2 id={CONCERN_TITLE} ref={heading} tabIndex={-1} className={panel.title}>
              {phrase("Could a {person} be unsafe now?", { person: personText(template) })}
            </h2>
            <p className={panel.text}>
              {phrase(
                fields.length > 0 && !final
                  ? "Tell the manager first, by phone. Then record it here. Do not wait until the audit is finished."
                  : "Tell the manager first, by phone. Do not wait until the audit is finished.",
              )}
            </p>
          </div>
          {final ? (
            <>
              <p className={panel.text}>
                {phrase(
                  "This audit is final, so its answers stay as they are. To record a concern in it, reopen it and say why. What you have typed here is kept meanwhile.",
                )}
              </p>
              <div>
                <Button
                  onClick={() => {
                    openStep("reopen");
                  }}
                >
                  {phrase("Reopen…")}
                </Button>
              </div>
            </>
          ) : (
            fields.map((field) => (
              <Answer
                key={field.question.tag}
                field={field}
                fault={faults.get(field.question.tag)}
                onType={(text) => {
                  setFaults(new Map([...faults].filter(([tag]) => tag !== field.question.tag)));
                  onChange(withTyped(draft, field, text, record), opened);
                }}
              />
            ))
          )}
          <p className={panel.quiet}>
            {fields.length === 0
              ? phrase(
                  "This template does not ask about concerns, so nothing of one is kept in the document. Record it where your service does.",
                )
              : phrase("This goes into the document under {concern}. Nobody is told by recording it.", {
                  concern: quoted(concernName(template)),
                })}
          </p>
        </div>
      </div>
      {fields.length > 0 && !final && (
        <div className={screen.bar}>
          {refused !== undefined && (
            <p className={panel.text} tabIndex={-1} data-refused>
              {refused}
            </p>
          )}
          <Button type="submit" appearance="primary" size="large">
            {phrase("Record the concern")}
          </Button>
        </div>
      )}
    </form>
  );
}

interface AnswerProps {
  readonly field: ConcernField;
  readonly fault: ConcernFault | undefined;
  readonly onType: (text: string) => void;
}

function Answer({ field: { question, part, text }, fault, onType }: AnswerProps) {
  const { label, hint } = WORDS[part];
  return (
    <Field
      label={label}
      required
      {...(fault
        ? { validationState: "error" as const, validationMessage: faultText(fault) }
        : hint !== undefined && { hint })}
    >
      {question.kind === "narrative" ? (
        <Textarea
          value={text}
          resize="vertical"
          rows={4}
          onChange={(_, { value }) => {
            onType(value);
          }}
        />
      ) : (
        <Input
          value={text}
          autoComplete="off"
          onChange={(_, { value }) => {
            onType(value);
          }}
        />
      )}
    </Field>
  );
}
