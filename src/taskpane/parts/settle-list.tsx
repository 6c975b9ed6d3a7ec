import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { isRequired, type Problem } from "../../audit/problem";
import type { SetAside } from "../../audit/record";
import { asSetAside, withoutSetAside, withSetAside } from "../../audit/set-aside";
import { counted, quoted } from "../../report/phrases";
import { problemText } from "../../report/problem-text";
import { useAudit } from "../use-session";
import { Disclosure } from "./disclosure";
import { focusLater } from "./focus-later";
import { usePanelStyles } from "./use-panel-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalM },
  entry: { overflowWrap: "anywhere" },
  button: { display: "block", marginTop: tokens.spacingVerticalXS },
});

type WordsOutside = Extract<Problem, { readonly code: "words-outside" }>;

/** What a person has to settle in the document before hand-over, and the words that were set aside. */
export function SettleList() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { session, audit } = useAudit();
  const { template, record } = audit;
  const problems = audit.problems.filter(isRequired);
  const { setAside = [] } = record;
  const [heading, aside] = [`${id}-heading`, `${id}-aside`];
  // Either button goes with what it stands at, and the focus with it.
  const settle = async (problem: WordsOutside) => {
    if (
      (
        await session.keep(
          (audited) => withSetAside(audited, [asSetAside(problem)]),
          phrase("The words are set aside."),
        )
      ).done
    )
      focusLater(aside);
  };
  const takeBack = async (words: SetAside) => {
    if (
      (
        await session.keep(
          (audited) => withoutSetAside(audited, [words]),
          phrase("The words are no longer set aside."),
        )
      ).done
    )
      focusLater(heading);
  };
  return (
    <>
      {problems.length > 0 && (
        <section aria-labelledby={heading} className={panel.card}>
          <h2 id={heading} tabIndex={-1} className={panel.subtitle}>
            {phrase("To settle in the document ({problems})", { problems: problems.length })}
          </h2>
          <ul className={styles.list}>
            {problems.map((problem, index) => (
              <li key={index} className={styles.entry}>
                <span id={`${id}-${String(index)}`}>{problemText(template, problem)}</span>
                {problem.code === "words-outside" && (
                  <Button
                    size="small"
                    className={styles.button}
                    aria-describedby={`${id}-${String(index)}`}
                    onClick={() => void settle(problem)}
                  >
                    {phrase("These words belong nowhere")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {setAside.length > 0 && (
        <Disclosure
          id={aside}
          summary={phrase("{passages} set aside as belonging nowhere", {
            passages: counted(setAside.length, "passage"),
          })}
          framed
        >
          <ul className={styles.list}>
            {setAside.map((words) => (
              <li key={`${words.place} ${words.text}`} className={styles.entry}>
                {quoted(words.text, 200)}
                <Button size="small" className={styles.button} onClick={() => void takeBack(words)}>
                  {phrase("Take back")}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
