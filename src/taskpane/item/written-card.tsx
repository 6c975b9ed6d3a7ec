import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { narrativesToTick, type TickedPart } from "../../audit/checklist";
import { isBeingWritten } from "../../audit/moderation";
import { isAnswer, type ItemQuestion } from "../../audit/question";
import type { Item } from "../../audit/template";
import { mayMirror } from "../../document/save-audit";
import { answerText } from "../../report/answer-text";
import { gapTextHere } from "../../report/gap-text-here";
import { lowerFirst } from "../../report/phrases";
import { partName, placeText } from "../../report/place-text";
import { NarrativeHelp } from "../guidance/narrative-help";
import { GoToLink } from "../parts/go-to-link";
import { usePanelStyles } from "../parts/use-panel-styles";
import { GapButton } from "../to-do/gap-button";
import { StandingIcon } from "../to-do/standing-icon";
import { useAudit } from "../use-session";
import { OwnTicks } from "./own-ticks";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  // The first lines, as they were written.
  words: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    maxHeight: `calc(3 * ${tokens.lineHeightBase300})`,
    overflow: "hidden",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  empty: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
});

interface WrittenCardProps {
  readonly item: Item;
  readonly question: ItemQuestion;
  readonly onGo: (tag: string) => void;
  readonly onShow: (tag: string, press: { readonly detail: number }) => void;
}

/** What is written in one box of an item: its first lines, what it lacks, and what good text of its kind holds. */
export function WrittenCard({ item, question, onGo, onShow }: WrittenCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { audit } = useAudit();
  const { template, record, gaps, problems } = audit;
  const value = question.get(record);
  const written = isAnswer(question, value);
  const name = partName(question.owner.part, template);
  const own = gaps.filter(({ where }) => where === question.tag);
  const required = own.find(({ severity }) => severity === "required");
  const suggestions = own.filter(({ severity }) => severity === "advice");
  const part = narrativesToTick(template, item).find(
    (each): each is TickedPart => each === question.owner.part,
  );
  return (
    <section aria-labelledby={id} className={panel.card}>
      <div className={panel.head}>
        <h3 id={id} className={panel.subtitle}>
          {name}
        </h3>
        <GoToLink
          label={written ? phrase("Go to it") : phrase("Write it")}
          place={lowerFirst(placeText(template, question.tag))}
          onGo={() => {
            onGo(question.tag);
          }}
        />
      </div>
      {written && (
        <p className={mergeClasses(panel.text, styles.words)} dir="auto">
          {answerText(question, value)}
        </p>
      )}
      {!written && (
        <p className={mergeClasses(panel.text, styles.empty)}>
          <StandingIcon state="untouched" />
          <span>
            {question.required || required
              ? phrase("Nothing written yet.")
              : phrase("Nothing written. It may stay empty.")}
            {required && ` ${gapTextHere(template, required)}`}
          </span>
        </p>
      )}
      {written && required && <p className={panel.text}>{gapTextHere(template, required)}</p>}
      {suggestions.length > 0 && (
        <ul className={panel.list}>
          {suggestions.map((gap) => (
            <li key={gap.code}>
              <GapButton gap={gap} here onGo={onShow} />
            </li>
          ))}
        </ul>
      )}
      {part &&
        (isBeingWritten(record) && mayMirror(problems) ? (
          <OwnTicks item={item} part={part} />
        ) : (
          <NarrativeHelp of={part} />
        ))}
    </section>
  );
}
