import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { ScreenTop } from "../parts/screen-top";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useStepScreenStyles } from "../parts/use-step-screen-styles";
import { NOBODY, ROLES, type RoleId, type Who } from "./who";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  role: { display: "block" },
  what: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface WhoScreenProps {
  readonly who: Who | undefined;
  /** Whether an audit is open behind it. */
  readonly auditOpen: boolean;
  readonly onDone: (who: Who) => void;
  /** Where it was asked for and not asked: the way back. */
  readonly onBack?: (() => void) | undefined;
}

/** Asks once who sits here and what they do with audits, so that the pane opens on that. */
export function WhoScreen({ who, auditOpen, onDone, onBack }: WhoScreenProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const screen = useStepScreenStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [name, setName] = useState(who?.name ?? "");
  const [role, setRole] = useState<RoleId>(who?.role ?? NOBODY.role);
  const asked = onBack === undefined;

  useEffect(() => {
    // Unasked, it leaves the focus where it is: in the document.
    if (!asked) heading.current?.focus();
  }, [asked]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onDone({ name: name.trim(), role });
  };
  return (
    <form className={screen.screen} onSubmit={submit} noValidate>
      <div className={screen.scroll}>
        <div className={panel.panel}>
          <ScreenTop onBack={onBack} help="who" />
          <div className={panel.group}>
            <h1 ref={heading} tabIndex={-1} className={panel.title}>
              {phrase("Who are you?")}
            </h1>
            <p className={panel.text}>
              {phrase("The pane then opens on what you do next. Asked once, and kept on this computer only.")}
            </p>
          </div>
          <Field label={phrase("Your name, as it should stand in the document")}>
            <Input
              value={name}
              autoComplete="name"
              onChange={(_, { value }) => {
                setName(value);
              }}
            />
          </Field>
          <Field label={phrase("What do you do with audits?")}>
            <RadioGroup
              value={role}
              onChange={(_, { value }) => {
                setRole(ROLES.find(({ id }) => id === value)?.id ?? NOBODY.role);
              }}
            >
              {ROLES.map(({ id, label, what }) => (
                <Radio
                  key={id}
                  value={id}
                  label={
                    <>
                      <span className={styles.role}>{label}</span> <span className={styles.what}>{what}</span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <p className={panel.quiet}>
            {phrase(
              "This is not a password or a permission. Everything else stays under “More”, and you can change it there.",
            )}
          </p>
        </div>
      </div>
      <div className={screen.bar}>
        <Button type="submit" appearance="primary" size="large">
          {asked ? (auditOpen ? phrase("Open the audit") : phrase("Go on")) : phrase("Keep this")}
        </Button>
        {asked && (
          <Button
            appearance="transparent"
            onClick={() => {
              onDone(NOBODY);
            }}
          >
            {phrase("Skip for now")}
          </Button>
        )}
      </div>
    </form>
  );
}
