import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CommentAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useHalfWritten } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { CommentCard, commentTitle } from "./comment-card";
import { CommentForm } from "./comment-form";
import type { Doing } from "./doings";
import { FILTERS, isShown, type Filter, type ListedComment } from "./listed-comments";
import { useComments } from "./use-comments";
import { phrase, phraseFor } from "../../words/phrase";

export { standingBehind } from "./use-comments";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const TITLE = "case-audit-comments";
const NEW = "case-audit-new-comment";
const NEW_FIELD = "case-audit-new-comment-field";

const CHIPS: Readonly<Record<Filter, string>> = {
  all: phrase("All"),
  yours: phrase("For you"),
  open: phraseFor("Open", "queries"),
  answered: phrase("Answered"),
  changed: phrase("Changed"),
  resolved: phrase("Resolved"),
};

/** The form that is open: one of a comment, or of a new one. */
type OpenForm = { readonly key: string; readonly doing: Doing } | "new";

/** Under which the words of a new comment are kept. */
const FRESH = "new";

interface Writing {
  readonly open?: OpenForm;
  /** By the key of the comment. */
  readonly texts: Readonly<Record<string, string>>;
}

const NOTHING: Writing = { texts: {} };

const isWritten = ({ open, texts }: Writing): boolean =>
  open !== undefined && (texts[open === "new" ? FRESH : open.key] ?? "").trim() !== "";

interface CommentsPanelProps {
  /** Whether it is what is looked at now. */
  readonly active: boolean;
  /** The item a comment is kept with where the document takes none. */
  readonly item: string | undefined;
  /** Shows what has changed of an answer, by its tag, where the pane can. */
  readonly onSeeChanges?: (tag: string) => void;
}

/** The comments of the document, Word's own, by whoever made them and with whatever program, and what is to be done with each. */
export function CommentsPanel({ active, item, onSeeChanges }: CommentsPanelProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { listed, missing, readAgain, act, add } = useComments(active);
  const [filter, setFilter] = useState<Filter>("all");
  const [{ open, texts }, setWriting] = useHalfWritten("comments form", NOTHING, isWritten);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string | undefined>>>({});
  const shown = listed?.filter((comment) => isShown(comment, filter)) ?? [];
  const count = (id: Filter) => listed?.filter((comment) => isShown(comment, id)).length ?? 0;

  const setOpen = (form: OpenForm | undefined) => {
    setWriting((now) => ({ texts: now.texts, ...(form && { open: form }) }));
  };
  const type = (key: string, text: string) => {
    setWriting((now) => ({ ...now, texts: { ...now.texts, [key]: text } }));
  };
  const written = (key: string) => {
    type(key, "");
    setOpen(undefined);
  };
  const onDo = async (comment: ListedComment, doing: Doing, text: string) => {
    const at = shown.findIndex(({ key }) => key === comment.key);
    const next = shown[at + 1] ?? shown[at - 1];
    const refused = await act(comment, doing, text);
    setRefusals((all) => ({ ...all, [comment.key]: refused }));
    if (refused !== undefined) return refused;
    if (text !== "") written(comment.key);
    focusLater(...(next ? [commentTitle(next)] : []), commentTitle(comment), TITLE);
    return undefined;
  };
  const closeNew = () => {
    setOpen(undefined);
    focusLater(NEW);
  };

  return (
    <div className={panel.panel}>
      <div className={styles.head}>
        <h2 id={TITLE} tabIndex={-1} className={panel.title}>
          {phrase("Comments and queries")}
        </h2>
        <Button
          id={NEW}
          size="small"
          icon={<CommentAddRegular />}
          aria-expanded={open === "new"}
          aria-label={phrase("New comment")}
          onClick={() => {
            setOpen("new");
            focusLater(NEW_FIELD);
          }}
        >
          {phrase("New")}
        </Button>
      </div>
      {open === "new" && (
        <div className={panel.card}>
          <CommentForm
            id={NEW_FIELD}
            label={phrase("Your comment")}
            hint={phrase(
              "It goes on the words you have selected in the document, or on the answer the cursor is in.",
            )}
            send={phrase("Add the comment")}
            text={texts[FRESH] ?? ""}
            onText={(text) => {
              type(FRESH, text);
            }}
            onSend={async (text) => {
              const refused = await add(text, item);
              if (refused !== undefined) return refused;
              written(FRESH);
              focusLater(NEW);
              return undefined;
            }}
            onCancel={closeNew}
          />
        </div>
      )}
      {listed && listed.length > 1 && (
        <div className={styles.chips} role="group" aria-label={phrase("Which comments")}>
          {FILTERS.map((id) => (
            <ToggleButton
              key={id}
              size="small"
              shape="circular"
              checked={filter === id}
              onClick={() => {
                setFilter(id);
              }}
            >
              {CHIPS[id]} {count(id)}
            </ToggleButton>
          ))}
        </div>
      )}
      {!listed && missing === undefined && <p className={panel.text}>{phrase("Reading the comments")}</p>}
      {missing === "failed" && (
        <div className={panel.group}>
          <p className={panel.text}>
            {phrase("The comments could not be read. Nothing in the document has changed.")}
          </p>
          <div className={panel.row}>
            <Button onClick={readAgain}>{phrase("Read them again")}</Button>
          </div>
        </div>
      )}
      {missing === "unknown" && (
        <p className={panel.text}>
          {phrase(
            "The comments of this document can’t all be read here. Look at them in Word, under Review, Comments.",
          )}
        </p>
      )}
      {listed?.length === 0 && missing === undefined && (
        <p className={panel.text}>{phrase("No comments. Select words in the document and press New.")}</p>
      )}
      {listed && listed.length > 0 && shown.length === 0 && (
        <p className={panel.text}>{phrase("None of the comments is here now. “All” shows every one.")}</p>
      )}
      {shown.map((comment) => (
        <CommentCard
          key={comment.key}
          comment={comment}
          writing={typeof open === "object" && open.key === comment.key ? open.doing : undefined}
          onWrite={(doing) => {
            setOpen(doing && { key: comment.key, doing });
          }}
          text={texts[comment.key] ?? ""}
          onText={(text) => {
            type(comment.key, text);
          }}
          refused={refusals[comment.key]}
          onSeeChanges={onSeeChanges}
          onDo={(doing, text) => onDo(comment, doing, text)}
        />
      ))}
    </div>
  );
}
