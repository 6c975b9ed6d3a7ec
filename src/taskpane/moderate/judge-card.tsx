import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CircleRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { judgementsOf } from "../../audit/moderation";
import { EMPTY_ITEM } from "../../audit/record";
import { scaleOf } from "../../audit/template";
import { judgementText } from "../../report/moderation-text";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { NumberedCard } from "./numbered-card";
import type { ItemWork } from "./use-item-work";
import { phrase } from "../../words/phrase";

export const JUDGE_TITLE = "case-audit-judge-first";

const useStyles = makeStyles({
  choices: { display: "grid", gap: tokens.spacingVerticalXS },
  choice: {
    minHeight: "32px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
  show: { justifySelf: "start", flexShrink: 0, minHeight: "24px", textDecorationLine: "underline" },
});

/** The moderator's own judgement, before the auditor's is shown; then both. */
export function JudgeCard({ work }: { readonly work: ItemWork }) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const [changing, setChanging] = useState<string>();
  const { entry, view } = work;
  const { item } = entry;
  const { judged, shown } = view;
  const notApplicable = item.judgement && scaleOf(template, item.judgement.scale).notApplicable?.id;
  const judge = (judgement: string, seen: boolean, moderated?: string) => {
    setChanging(undefined);
    void work.judge({ judgement, seen }, moderated);
    focusLater(JUDGE_TITLE);
  };

  if (view.away && !shown) {
    const why = (record.items[item.id] ?? EMPTY_ITEM).reason;
    return (
      <NumberedCard number={1} title={phrase("Agree that it does not apply?")} headingId={JUDGE_TITLE}>
        <p className={panel.text}>
          {why === "" ? phrase("The auditor gives no reason.") : phrase("The auditor says: {why}", { why })}
        </p>
        <div className={panel.row}>
          <Button
            onClick={() => {
              judge(view.auditor, true, view.auditor);
            }}
          >
            {phrase("It does not apply")}
          </Button>
          <Button
            onClick={() => {
              judge("", true);
            }}
          >
            {phrase("It does apply")}
          </Button>
        </div>
      </NumberedCard>
    );
  }

  if (!shown || changing === item.id) {
    return (
      <NumberedCard number={1} title={phrase("Your judgement first")} headingId={JUDGE_TITLE}>
        <p className={panel.quiet}>
          {shown
            ? phrase("The auditor’s judgement has been shown, and yours is recorded as made after seeing it.")
            : phrase(
                "Read what is written in the document. The auditor’s judgement is shown here once you have chosen.",
              )}
        </p>
        <div role="group" aria-label={phrase("Your judgement")} className={styles.choices}>
          {judgementsOf(template, item).map(({ id, label }) => (
            <Button
              key={id}
              className={styles.choice}
              icon={<CircleRegular />}
              onClick={() => {
                judge(id, shown, id);
              }}
            >
              {label}
            </Button>
          ))}
        </div>
        {shown ? (
          <Link
            as="button"
            className={styles.show}
            onClick={() => {
              setChanging(undefined);
              focusLater(JUDGE_TITLE);
            }}
          >
            {phrase("Leave it as it was")}
          </Link>
        ) : (
          <Link
            as="button"
            className={styles.show}
            onClick={() => {
              judge("", true);
            }}
          >
            {phrase("Show it without judging first")}
          </Link>
        )}
      </NumberedCard>
    );
  }

  const own = judged?.judgement ?? "";
  const agree = own === view.auditor;
  const isAgreedAway = agree && own !== "" && own === notApplicable;
  return (
    <NumberedCard
      number={1}
      title={
        isAgreedAway
          ? phrase("You agree that it does not apply")
          : own === ""
            ? phrase("The auditor’s judgement")
            : phrase(agree ? "The judgements agree" : "The judgements differ")
      }
      headingId={JUDGE_TITLE}
      aside={
        <Link
          as="button"
          className={styles.show}
          onClick={() => {
            setChanging(item.id);
            focusLater(JUDGE_TITLE);
          }}
        >
          {own === "" ? phrase("Judge it too") : phrase("Change yours")}
        </Link>
      }
    >
      <Pair name={phrase("Auditor")}>
        {judgementText(template, entry, view.auditor, view.auditorFeatures, phrase("Not judged"))}
      </Pair>
      <Pair name={phrase("You")}>
        {own === "" ? (
          judged ? (
            phrase("Not judged before seeing it")
          ) : (
            phrase("Not recorded")
          )
        ) : (
          <>
            <strong>{judgementText(template, { item }, own)}</strong>
            {judged?.seen === true ? phrase(", after seeing it") : phrase(", before seeing it")}
          </>
        )}
      </Pair>
    </NumberedCard>
  );
}

const usePairStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "76px minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground2 },
});

/** A name with what it says beside it. */
export function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = usePairStyles();
  const panel = usePanelStyles();
  return (
    <p className={mergeClasses(panel.text, styles.pair)}>
      <span className={styles.name}>{name} </span>
      <span>{children}</span>
    </p>
  );
}
