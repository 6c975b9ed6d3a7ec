import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneScreen } from "../menu/more-menu";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  group: {
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { justifyContent: "flex-start", marginLeft: "-12px", textAlign: "left" },
});

interface ForTeamsProps {
  readonly screens: readonly PaneScreen[];
  readonly onOpen: (screen: string, from: string) => void;
}

/** What a team does that sends audits out, where it looks first; the menu has it too. */
export function ForTeams({ screens, onOpen }: ForTeamsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (screens.length === 0) return null;
  return (
    <section className={styles.group} aria-label={phrase("For the team that sends audits out")}>
      <h2 className={panel.subtitle}>{phrase("For the team that sends audits out")}</h2>
      {screens.map(({ id, name, icon }) => (
        <div key={id}>
          <Button
            id={`case-audit-open-${id}`}
            className={styles.button}
            appearance="subtle"
            {...(icon && { icon })}
            onClick={() => {
              onOpen(id, `case-audit-open-${id}`);
            }}
          >
            {name}
          </Button>
        </div>
      ))}
    </section>
  );
}
