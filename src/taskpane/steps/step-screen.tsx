import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type SyntheticEvent } from "react";
import { parseDate, type IsoDate } from "../../audit/dates";
import { dueOf } from "../../moderation/due";
import type { Lifecycle } from "../../moderation/lifecycle";
import { STEPS, type StepId } from "../../moderation/steps";
import type { StepRefusal } from "../../moderation/take-step";
import { gapText } from "../../report/gap-text";
import { dueText, refusalText } from "../../report/lifecycle-text";
import { stepMeans, STEP_WORDS } from "../../report/step-text";
import { Disclosure } from "../parts/disclosure";
import { ScreenTop } from "../parts/screen-top";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import type { TabId } from "../tabs";
import { useAudit } from "../use-session";
import { HandBackNote } from "./hand-back-note";
import {
  afterDraft,
  countsQueries,
  draftRefusals,
  fieldOf,
  placeOf,
  WAYS,
  type StepDraft,
  type StepField,
} from "./step-draft";
import { phrase, phraseOf } from "../../words/phrase";

const DATE_LABELS: Readonly<Partial<Record<StepId, string>>> = {
  allocate: phrase("Received on"),
  share: phrase("Shared on"),
};

interface StepScreenProps {
  readonly step: StepId;
  readonly draft: StepDraft;
  readonly onChange: (draft: StepDraft) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** To where what stands in the way is seen to. */
  readonly onTab: (tab: TabId) => void;
}

/** One step of the audit, in the place of its tabs: what goes with it, and why it can't be taken yet. */
export function StepScreen({ step, draft, onChange, onDone, onBack, onTab }: StepScreenProps) {
  const panel = usePanelStyles();
  const screen = useStepScreenStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { session, audit } = useAudit();
  const { template } = audit;
  const [asked, setAsked] = useState(0);
  // What only the document could tell when the step was about to be taken.
  const [queries, setQueries] = useState(0);
  const words = STEP_WORDS[step];
  const what = stepMeans(template, step);
  const isBack = "back" in STEPS[step];
  const found = asked === 0 ? [] : draftRefusals(step, audit, draft, queries);
  const general = found.filter((refusal) => fieldOf(refusal) === undefined);
  const fault = (field: StepField) => {
    const refusal = found.find((each) => fieldOf(each) === field);
    return (
      refusal && ({ validationState: "error", validationMessage: refusalText(template, refusal) } as const)
    );
  };
  const set = (part: Partial<StepDraft>) => {
    onChange({ ...draft, ...part });
  };

  useEffect(() => {
    heading.current?.focus();
  }, []);

  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-refused]")?.focus();
  }, [asked]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const refused = draftRefusals(step, audit, draft).map((refusal) => refusalText(template, refusal));
    if (refused.length > 0) {
      setAsked(asked + 1);
      session.say(refused.join(" "));
      return;
    }
    void session
      .moderate(
        (now, openQueries) => {
          setQueries(openQueries);
          const against = draftRefusals(step, now, draft, openQueries);
          return against.length > 0
            ? { refused: against.map((refusal) => refusalText(now.template, refusal)) }
            : afterDraft(step, now, draft);
        },
        {
          said: words.said,
          countsQueries: countsQueries(step),
          tryAgain: () => form.current?.requestSubmit(),
        },
      )
      .then((outcome) => {
        if (outcome.done || outcome.why === "not-written") onDone();
        else setAsked(asked + 1);
      });
  };

  return (
    <form ref={form} className={screen.screen} aria-labelledby={`${id}-title`} onSubmit={submit} noValidate>
      <div className={screen.scroll}>
        <div className={panel.panel}>
          <ScreenTop onBack={onBack} help={step} />
          <div className={panel.group}>
            <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className={panel.title}>
              {step === "return" ? phrase("Hand-back note") : words.command}
            </h2>
            <p className={panel.text}>{what}</p>
          </div>
          {step === "return" && <HandBackNote draft={draft} onChange={onChange} />}
          {step === "allocate" && (
            <Field label={phrase("Who is to audit?")} required {...fault("auditor")}>
              <Input
                value={draft.auditor}
                autoComplete="off"
                onChange={(_, { value }) => {
                  set({ auditor: value });
                }}
              />
            </Field>
          )}
          {step === "send" && (
            <Field label={phrase("Who will moderate it?")} required {...fault("moderator")}>
              <Input
                value={draft.moderator}
                autoComplete="off"
                onChange={(_, { value }) => {
                  set({ moderator: value });
                }}
              />
            </Field>
          )}
          <Field
            label={words.note}
            required={isBack}
            hint={phrase("It goes into the document’s history.")}
            {...fault("note")}
          >
            <Textarea
              value={draft.note}
              resize="vertical"
              onChange={(_, { value }) => {
                set({ note: value });
              }}
            />
          </Field>
          <Field label={phrase("Your name, as it should stand in the document")} required {...fault("by")}>
            <Input
              value={draft.by}
              autoComplete="name"
              onChange={(_, { value }) => {
                set({ by: value });
              }}
            />
          </Field>
          <Field label={DATE_LABELS[step] ?? phrase("Date")} required {...fault("date")}>
            <Input
              value={draft.date}
              autoComplete="off"
              onChange={(_, { value }) => {
                set({ date: value });
              }}
            />
          </Field>
          {step === "allocate" && <CompleteBy date={draft.date} />}
          {step === "send" && <GoesWithIt date={draft.date} />}
        </div>
      </div>
      <div className={screen.bar}>
        {general.map((refusal) => (
          <Against key={refusal.code} refusal={refusal} onTab={onTab} />
        ))}
        <Button type="submit" appearance="primary" size="large">
          {words.command}
        </Button>
        {step === "return" && (
          <p className={panel.quiet}>{phrase("The note goes into the document with it.")}</p>
        )}
      </div>
    </form>
  );
}

interface AgainstProps {
  readonly refusal: StepRefusal;
  readonly onTab: (tab: TabId) => void;
}

/** What about the audit stands in the way of a step, and the way to it. */
function Against({ refusal, onTab }: AgainstProps) {
  const panel = usePanelStyles();
  const { template } = useAudit().audit;
  const place = placeOf(refusal);
  return (
    <div className={panel.group}>
      <p className={panel.text} tabIndex={-1} data-refused>
        {refusalText(template, refusal)}
      </p>
      {place && (
        <Button
          size="small"
          onClick={() => {
            onTab(place);
          }}
        >
          {WAYS[place]}
        </Button>
      )}
    </div>
  );
}

/** The suggestions nobody took up, and until when the audit is moderated if it is sent that day (R80). */
function GoesWithIt({ date }: { readonly date: string }) {
  const panel = usePanelStyles();
  const { audit, dates } = useAudit();
  const { template, record, gaps } = audit;
  const suggestions = gaps.filter(({ severity }) => severity === "advice");
  const sent = parseDate(date);
  const due = sent && dueOf(template, record, after("send", sent), sent, dates);
  return (
    <>
      {suggestions.length > 0 && (
        <Disclosure
          framed
          summary={phraseOf(
            suggestions.length,
            "{count} suggestion goes with it",
            "{count} suggestions go with it",
          )}
        >
          <ul className={panel.list}>
            {suggestions.map((gap) => (
              <li key={`${gap.code} ${gap.where}`} className={panel.text}>
                {gapText(template, gap)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {due && <p className={panel.text}>{phrase("Moderation is {due}.", { due: dueText(due) })}</p>}
    </>
  );
}

/** Until when the audit is to be complete if it is received that day (R1). */
function CompleteBy({ date }: { readonly date: string }) {
  const panel = usePanelStyles();
  const { audit, dates } = useAudit();
  const received = parseDate(date);
  const due = received && dueOf(audit.template, audit.record, after("allocate", received), received, dates);
  return due ? <p className={panel.text}>{phrase("The audit is {due}.", { due: dueText(due) })}</p> : null;
}

/** Where an audit stands once that step alone was taken that day. */
const after = (kind: "allocate" | "send", date: IsoDate): Lifecycle => ({
  state: STEPS[kind].to,
  steps: [{ date, step: STEPS[kind].label, kind, by: "", note: "" }],
});
