import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode, type SyntheticEvent } from "react";
import type { Surroundings, TemplateSource } from "../../document/surroundings";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { focusLater, showLater } from "../parts/focus-later";
import { Messages, TRY_AGAIN } from "../parts/messages";
import { ProblemList } from "../parts/problem-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { shownProblems } from "../session/mirror-policy";
import type { SessionState } from "../session/session-state";
import { DetailGroup } from "./detail-group";
import { OpenTemplate } from "./open-template";
import { PageNote } from "./page-note";
import { knownTexts } from "./start-values";
import { STARTED_ELSEWHERE, StartedElsewhere, startsElsewhere } from "./started-elsewhere";
import { PromptSetSwitches, TemplateChoice, ThemeChoice } from "./template-choice";
import type { TemplateOffer } from "./template-offer";
import { useStartForm } from "./use-start-form";

const useStyles = makeStyles({
  screen: {
    height: "100%",
    // Always, since the browser inside Word for Windows shows no bar until the mouse is over it otherwise.
    overflowY: "scroll",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  heading: { marginRight: "36px" },
  line: { display: "flex", alignItems: "start", columnGap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
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
  onStarted,
}: StartScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const form = useStartForm(offer, surroundings);
  const element = useRef<HTMLFormElement>(null);
  const target = useRef<"here" | "elsewhere">("here");
  const [checked, setChecked] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  if (!form) return <p>No template came with this copy of Case Audit.</p>;
  const { template, values, groups, faulty } = form;

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
    if (faulty) document.getElementById(`start-${faulty.id}`)?.focus();
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

  return (
    <div className={styles.screen}>
      <form ref={element} className={styles.form} onSubmit={onSubmit} noValidate>
        <div className={panel.group}>
          <h1 className={mergeClasses(panel.title, styles.heading)}>Start an audit</h1>
          <div className={styles.line}>
            <p className={mergeClasses(panel.text, styles.grow)}>
              The audit goes into this document. Nothing is sent anywhere.
            </p>
            {menu}
          </div>
        </div>
        {ownForm}
        {!byTheButton && messages}
        <ProblemList template={undefined} problems={shownProblems(state.problems, true)} />
        <div className={panel.group}>
          <TemplateChoice templates={offer.templates} chosen={form.chosen} onChoose={form.choose} />
          <OpenTemplate onTemplate={offer.add} say={session.say} />
        </div>
        <CatalogueFaults {...surroundings.templates} />
        <ThemeChoice own={form.chosen.theme} {...form.themes} onChoose={form.chooseTheme} />
        <PromptSetSwitches sets={template.promptSets} onSwitch={form.switchSet} />
        {groups.length > 0 && (
          <p className={panel.text}>
            Fill in what you know now. Whatever you leave empty can be filled in later, in the document.
          </p>
        )}
        {groups.map((group, index) => (
          <DetailGroup
            key={group.id}
            folded={index > 0}
            group={group}
            values={values}
            checked={checked}
            onChange={form.type}
          />
        ))}
        <PageNote
          session={session}
          template={template}
          disabled={state.writing}
          onElsewhere={() => {
            submit("elsewhere");
          }}
        />
        {byTheButton && messages}
        {elsewhere && <StartedElsewhere file={state.newFile} />}
        <Button
          id={START_BUTTON}
          type="submit"
          appearance="primary"
          disabledFocusable={state.writing}
          {...(state.writing && { icon: <Spinner size="tiny" aria-hidden /> })}
        >
          {state.writing ? "Making the audit" : "Start the audit"}
        </Button>
      </form>
      {teams}
    </div>
  );
}

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
          ? "Your organisation’s own templates can’t be offered just now"
          : `${counted(faults.length, "file")} of your organisation’s templates can’t be used`
      }
      framed
    >
      <p className={panel.text}>
        {catalogueLost
          ? "The templates that come with Case Audit can. To try again, close Case Audit and open it again. If it stays like this, tell whoever looks after your templates:"
          : "The other templates are not affected. Tell whoever looks after your templates:"}
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
