import { Button, Checkbox, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { elementsOf } from "../../audit/checklist";
import { itemTag } from "../../audit/tags";
import { missingElements, type Narrative } from "../../moderation/found";
import { missingText } from "../../report/moderation-text";
import { lowerFirst } from "../../report/phrases";
import { partName, placeText } from "../../report/place-text";
import { focusLater } from "../parts/focus-later";
import { Lost, useGoTo } from "../parts/go-to";
import { GoToLink } from "../parts/go-to-link";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../use-session";
import { NumberedCard } from "./numbered-card";
import type { ItemWork } from "./use-item-work";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  ticks: { display: "grid", justifyItems: "start" },
});

interface NarrativeCardProps {
  readonly number: number;
  readonly on: Narrative;
  readonly work: ItemWork;
}

/** What a narrative has of what the template asks of it, and a comment where something is missing. */
export function NarrativeCard({ number, on, work }: NarrativeCardProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { template } = useAudit().audit;
  const [goTo, lost] = useGoTo();
  const { entry, view } = work;
  const ticked = view.ticked[on];
  const missing = missingElements(template, on, ticked);
  const comments = view.decided?.found.comments.filter((each) => each.on === on) ?? [];
  return (
    <NumberedCard
      number={number}
      title={on === "evidence" ? phrase("What the evidence has") : phrase("What the impact has")}
      headingId={`${id}-title`}
      aside={
        <GoToLink
          place={lowerFirst(placeText(template, itemTag(entry.item.id, on)))}
          onGo={() => {
            goTo(itemTag(entry.item.id, on));
          }}
        />
      }
      onLeave={() => {
        work.save();
        work.offerComments([on], false);
      }}
    >
      <Lost sentence={lost} />
      <div className={styles.ticks}>
        {elementsOf(template, on).map((element) => (
          <Checkbox
            key={element.id}
            label={element.label}
            checked={ticked.includes(element.id)}
            onChange={(_, { checked }) => {
              work.tick(
                on,
                checked === true ? [...ticked, element.id] : ticked.filter((each) => each !== element.id),
              );
            }}
          />
        ))}
      </div>
      {comments.map(({ text }, at) => (
        <p key={at} className={panel.text}>
          {phrase("Your comment: {text}", { text })}{" "}
          <span className={panel.quiet}>{phrase("Kept in the moderation table of the document.")}</span>
        </p>
      ))}
      {work.offer(on).added === true && (
        <p className={panel.text}>
          {phrase("Your comment stands in the document, on “{part}”.", { part: partName(on, template) })}
        </p>
      )}
      {work.offer(on).open === true && missing.length > 0 && (
        <SuggestedComment
          on={on}
          work={work}
          missing={missingText(missing)}
          onClosed={() => {
            focusLater(`${id}-title`);
          }}
        />
      )}
    </NumberedCard>
  );
}

const useSuggestionStyles = makeStyles({
  suggestion: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface SuggestedCommentProps {
  readonly on: Narrative;
  readonly work: ItemWork;
  readonly missing: string;
  readonly onClosed: () => void;
}

/** A comment on what is missing, to be edited before it goes in (R86, R88). */
function SuggestedComment({ on, work, missing, onClosed }: SuggestedCommentProps) {
  const styles = useSuggestionStyles();
  const panel = usePanelStyles();
  const id = useId();
  const { text, suggested } = work.offer(on);
  const value = text ?? suggested;
  return (
    <div role="group" aria-labelledby={id} className={styles.suggestion}>
      <p id={id} className={panel.text}>
        {phrase("Suggested comment, missing: {missing}", { missing })}
      </p>
      <Textarea
        aria-labelledby={id}
        rows={4}
        resize="vertical"
        value={value}
        onChange={(_, data) => {
          work.setOffer(on, { text: data.value });
        }}
      />
      <div className={panel.row}>
        <Button
          size="small"
          disabledFocusable={value.trim() === ""}
          onClick={() => {
            void work.comment(on, value).then((added) => {
              if (added) onClosed();
            });
          }}
        >
          {phrase("Add the comment")}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            work.noComment(on);
            onClosed();
          }}
        >
          {phrase("No comment needed")}
        </Button>
      </div>
    </div>
  );
}
