import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { withPromptSets } from "../../audit/template";
import type { Surroundings } from "../../document/surroundings";
import { Messages } from "../parts/messages";
import { ProblemList } from "../parts/problem-list";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { AuditSession } from "../session/audit-session";
import { shownProblems } from "../session/file-problems";
import type { SessionState } from "../session/session-state";
import { DetailGroup } from "./detail-group";
import { PromptSetSwitches } from "./prompt-set-switches";
import { firstValues, knownTexts, startGroups, valueFault, type StartValues } from "./start-values";
import { TemplateChoice } from "./template-choice";

const useStyles = makeStyles({
  screen: {
    height: "100%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  heading: { marginRight: "36px" },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
});

interface StartScreenProps {
  readonly session: AuditSession;
  readonly state: SessionState;
  readonly surroundings: Surroundings;
  readonly onStarted: () => void;
}

/** A document without an audit: choose a template, say what is known already, start. */
export function StartScreen({ session, state, surroundings, onStarted }: StartScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { shipped } = surroundings.templates;
  const [templateId, setTemplateId] = useState(shipped[0]?.id ?? "");
  const [switched, setSwitched] = useState<Readonly<Record<string, boolean>>>({});
  const [typed, setTyped] = useState<StartValues>({});
  const [checked, setChecked] = useState(false);
  const chosen = shipped.find((each) => each.id === templateId);
  if (!chosen) return <p>No template came with this copy of Case Audit.</p>;

  const isOn = (id: string) => switched[id] ?? chosen.promptSets.find((set) => set.id === id)?.on ?? false;
  const template = withPromptSets(chosen, chosen.promptSets.map((set) => set.id).filter(isOn));
  const values = { ...firstValues(template, surroundings.today()), ...typed };
  const groups = startGroups(template, values);
  const faulty = groups
    .flatMap((group) => group.fields)
    .find((field) => valueFault(field, values[field.id] ?? "") !== undefined);

  const start = () => {
    void session.start(template, knownTexts(template, values), start).then((done) => {
      if (done) onStarted();
    });
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (state.writing) return;
    setChecked(true);
    if (faulty) document.getElementById(`start-${faulty.id}`)?.focus();
    else start();
  };

  return (
    <div className={styles.screen}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <div className={panel.group}>
          <h1 className={mergeClasses(panel.title, styles.heading)}>Start an audit</h1>
          <p className={panel.text}>The audit goes into this document. Nothing is sent anywhere.</p>
        </div>
        <Messages session={session} state={state} />
        <ProblemList template={undefined} problems={shownProblems(state.problems, true)} />
        <TemplateChoice templates={shipped} chosen={chosen} onChoose={setTemplateId} />
        <PromptSetSwitches
          sets={template.promptSets}
          onSwitch={(id, on) => {
            setSwitched({ ...switched, [id]: on });
          }}
        />
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
            onChange={(id, value) => {
              setTyped({ ...typed, [id]: value });
            }}
          />
        ))}
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={state.writing}
          {...(state.writing && { icon: <Spinner size="tiny" /> })}
        >
          {state.writing ? "Making the audit" : "Start the audit"}
        </Button>
      </form>
    </div>
  );
}
