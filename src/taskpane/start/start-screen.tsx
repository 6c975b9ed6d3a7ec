import { Button, Link, makeStyles, mergeClasses, Spinner, Switch, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import type { Template } from "../../audit/template";
import type { Surroundings, TemplateSource } from "../../document/surroundings";
import { sentenceAt } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { focusLater, showLater } from "../parts/focus-later";
import { Messages, TRY_AGAIN } from "../parts/messages";
import { ProblemList } from "../parts/problem-list";
import { useNextKey } from "../parts/use-next-key";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import type { AuditSession } from "../session/audit-session";
import { shownProblems } from "../session/mirror-policy";
import type { SessionState } from "../session/session-state";
import { DetailFields, MoreDetails } from "./detail-fields";
import { OpenTemplate } from "./open-template";
import { PageNote } from "./page-note";
import { knownTexts, startValueFault } from "./start-values";
import { STARTED_ELSEWHERE, StartedElsewhere, startsElsewhere } from "./started-elsewhere";
import { PromptSetSwitches, TemplateChoice, ThemeChoice } from "./template-choice";
import type { TemplateOffer } from "./template-offer";
import { useStartForm } from "./use-start-form";
import { UnreadWelsh } from "../language/unread-welsh";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  heading: { marginRight: "36px" },
  line: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    // Else a button, which hides what flows over it, gives up its height where the form is longer than the pane.
    gridAutoRows: "max-content",
    gap: tokens.spacingVerticalL,
  },
  options: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  fault: { justifySelf: "start", textAlign: "start" },
  keys: { textAlign: "center" },
});

const START_BUTTON = "case-audit-start";

export interface StartScreenProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  readonly surroundings: Surroundings;
  readonly offer: TemplateOffer;
  readonly menu: ReactNode;
  readonly teams: ReactNode;
  readonly ownForm: ReactNode;
  /** Who sits here, as far as they said: most likely the auditor. */
  readonly auditor: string;
  readonly onStarted: () => void;
}

/** A document without an audit: choose a template, say what is known already, start. */
export function StartScreen({
  session,
  state,
  surroundings,
  offer,
  menu,
  teams,
  ownForm,
  auditor,
  onStarted,
}: StartScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const screen = useStepScreenStyles();
  const form = useStartForm(offer, surroundings, auditor);
  const element = useRef<HTMLFormElement>(null);
  const target = useRef<"here" | "elsewhere">("here");
  const [checked, setChecked] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  useNextKey(() => {
    if (element.current?.offsetParent) element.current.requestSubmit();
  });
  if (!form) {
    return (
      <div className={screen.scroll}>
        <p className={panel.text}>{phrase("No template came with this copy of Case Audit.")}</p>
        <OpenTemplate onTemplate={offer.add} say={session.say} />
        {menu}
        {teams}
        <UnreadWelsh />
      </div>
    );
  }
  const { template, values, atHand, others, faulty } = form;
  const faultText = checked && faulty ? startValueFault(faulty, values[faulty.id] ?? "") : undefined;

  // Again or elsewhere, it goes by the form as it then stands.
  const submit = (to: "here" | "elsewhere") => {
    target.current = to;
    element.current?.requestSubmit();
  };
  const start = async () => {
    const again = () => {
      submit("here");
    };
    const { done } = await session.start(template, knownTexts(template, values), again);
    if (done) onStarted();
    else showLater(START_BUTTON);
  };
  const startElsewhere = async () => {
    const again = () => {
      submit("elsewhere");
    };
    const { done } = await session.startElsewhere(template, knownTexts(template, values), again);
    setElsewhere(done);
    focusLater(done ? STARTED_ELSEWHERE : TRY_AGAIN);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const to = target.current;
    target.current = "here";
    if (state.writing) return;
    setChecked(true);
    setElsewhere(false);
    if (faulty) focusLater(`start-${faulty.id}`);
    else void (to === "here" ? start() : startElsewhere());
  };
  const messages = (
    <Messages
      session={session}
      state={state}
      {...(startsElsewhere(session, state.failure) && {
        onElsewhere: () => {
          submit("elsewhere");
        },
      })}
    />
  );
  // What went wrong stands beside what was pressed.
  const byTheButton = state.failure?.activity === "start" || state.failure?.activity === "open-new";

  const focusFault = () => {
    if (faulty) focusLater(`start-${faulty.id}`);
  };
  const details = { values, checked, onChange: form.type };
  const options = optionNames(form.themes.others.length > 0, template, form.inEnglish !== undefined);

  return (
    <form ref={element} className={screen.screen} onSubmit={onSubmit} noValidate>
      <div className={mergeClasses(screen.scroll, styles.form)}>
        <div className={panel.group}>
          <h1 className={mergeClasses(panel.title, styles.heading)}>{phrase("Start an audit")}</h1>
          <div className={styles.line}>
            <p className={mergeClasses(panel.text, styles.grow)}>
              {phrase("The audit goes into this document. Nothing is sent anywhere.")}
            </p>
            {menu}
          </div>
        </div>
        {ownForm}
        {!byTheButton && messages}
        <ProblemList template={undefined} problems={shownProblems(state.problems, true)} />
        <TemplateChoice templates={offer.templates} chosen={form.chosen} onChoose={form.choose} />
        {form.waits && (
          <p className={panel.quiet}>
            {phrase(
              "What you typed before was for a template that is not here. Open its file below, and it is there again. Starting another audit lets go of it.",
            )}
          </p>
        )}
        <CatalogueFaults {...surroundings.templates} />
        <PageNote
          session={session}
          template={template}
          disabled={state.writing}
          onElsewhere={() => {
            submit("elsewhere");
          }}
        />
        {atHand.length + others.length > 0 && (
          <div className={panel.group}>
            <h2 className={panel.subtitle}>{phrase("What you know already")}</h2>
            <p className={panel.quiet}>
              {phrase("Leave the rest empty, and fill it in later in the document.")}
            </p>
          </div>
        )}
        <DetailFields fields={atHand} {...details} />
        <MoreDetails groups={others} only={atHand.length === 0} {...details} />
        {options.length > 0 && (
          <Disclosure summary={phrase("Options: {options}", { options: options.join(", ") })} framed>
            <div className={styles.options}>
              <ThemeChoice own={form.chosen.theme} {...form.themes} onChoose={form.chooseTheme} />
              <PromptSetSwitches sets={template.promptSets} onSwitch={form.switchSet} />
              {form.inEnglish !== undefined && (
                <Switch
                  label={phrase("The document’s own headings and labels in English")}
                  checked={form.inEnglish}
                  onChange={(_, { checked }) => {
                    form.setInEnglish(checked);
                  }}
                />
              )}
            </div>
          </Disclosure>
        )}
        <OpenTemplate onTemplate={offer.add} say={session.say} />
        {teams}
      </div>
      <div className={screen.bar}>
        {byTheButton && messages}
        {elsewhere && <StartedElsewhere file={state.newFile} />}
        {faulty && faultText !== undefined && (
          <Link as="button" type="button" className={styles.fault} onClick={focusFault}>
            {sentenceAt(faulty.label, faultText)}
          </Link>
        )}
        <Button
          id={START_BUTTON}
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={state.writing}
          {...(state.writing && { icon: <Spinner size="tiny" aria-hidden /> })}
        >
          {state.writing ? phrase("Making the audit") : phrase("Start the audit")}
        </Button>
        <p className={mergeClasses(panel.quiet, styles.keys)}>{phrase("or press Ctrl+Enter")}</p>
      </div>
    </form>
  );
}

/** What is seldom changed, in the order it stands there: theme, "COVID-19 prompts", language. */
const optionNames = (themes: boolean, { promptSets }: Template, language: boolean): readonly string[] => [
  ...(themes ? [phrase("theme")] : []),
  ...promptSets.map(({ label }) => label),
  ...(language ? [phrase("language")] : []),
];

const useCatalogueFaultsStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: "20px",
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
});

/** Files of the organisation's catalogue that can't be used: quiet, since the rest work, and in full for whoever mends them. */
function CatalogueFaults({
  faults = [],
  catalogueLost = false,
}: Pick<TemplateSource, "faults" | "catalogueLost">) {
  const styles = useCatalogueFaultsStyles();
  const panel = usePanelStyles();
  if (faults.length === 0) return null;
  return (
    <Disclosure
      summary={
        catalogueLost
          ? phrase("Your organisation’s own templates can’t be offered just now")
          : phraseOf(
              faults.length,
              "{count} file of your organisation’s templates can’t be used",
              "{count} files of your organisation’s templates can’t be used",
            )
      }
      framed
    >
      <p className={panel.text}>
        {catalogueLost
          ? phrase(
              "The templates that come with Case Audit can. To try again, close Case Audit and open it again. If it stays like this, tell whoever looks after your templates:",
            )
          : phrase("The other templates are not affected. Tell whoever looks after your templates:")}
      </p>
      <ul className={styles.list}>
        {faults.map(({ file, sentences }) => (
          <li key={file}>
            {file}
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
