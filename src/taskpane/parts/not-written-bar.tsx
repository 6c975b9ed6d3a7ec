import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Problem } from "../../audit/problem";
import type { Template } from "../../audit/template";
import { placeText } from "../../report/place-text";
import { problemText } from "../../report/problem-text";
import type { AuditSession } from "../session/audit-session";
import { hasPlace, notWrittenTitle } from "../session/not-written";
import { Lost, useGoingTo } from "./go-to";
import { usePanelStyles } from "./use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  body: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
});

interface NotWrittenBarProps {
  readonly session: AuditSession;
  readonly template: Template | undefined;
  readonly problems: readonly Problem[];
}

/** Changes that did not go into the document; where a person can make one there, the way to its place. */
export function NotWrittenBar({ session, template, problems }: NotWrittenBarProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [goTo, lost] = useGoingTo(session, template);
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{notWrittenTitle(problems)}</MessageBarTitle>
        <ul className={panel.list}>
          {problems.map((problem, index) => (
            <li key={index}>
              {problemText(template, problem)}{" "}
              {template && hasPlace(problem) && (
                <Button
                  size="small"
                  aria-label={phrase("Go there: {place}", { place: placeText(template, problem.where) })}
                  onClick={() => {
                    goTo(problem.where);
                  }}
                >
                  {phrase("Go there")}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Lost sentence={lost} />
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            session.dismiss("notWritten");
          }}
        >
          {phrase("Dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
