import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { quoted } from "../../report/phrases";
import { CommentForm } from "../comments/comment-form";
import { DOINGS, type Doing } from "../comments/doings";
import type { ListedComment } from "../comments/listed-comments";
import { useHalfWritten } from "../half-written";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { phrase } from "../../words/phrase";

const SUGGESTED: Readonly<Partial<Record<Doing, string>>> = { answer: phrase("I have changed the answer.") };

interface Writing {
  /** Which way, where its form is open. */
  readonly writing?: "answer" | "disagree";
  readonly texts: Readonly<Partial<Record<Doing, string>>>;
}

const NOTHING: Writing = { texts: SUGGESTED };

const isWritten = ({ writing, texts }: Writing): boolean =>
  writing !== undefined && (texts[writing] ?? "") !== (SUGGESTED[writing] ?? "");

interface AnswerToQueryProps {
  readonly comment: ListedComment;
  /** Where focus goes once it is answered. */
  readonly titleId: string;
  readonly onDo: (doing: Doing, text: string) => Promise<string | undefined>;
}

/** An open query on a changed answer, with the two ways to answer it. */
export function AnswerToQuery({ comment, titleId, onDo }: AnswerToQueryProps) {
  const panel = usePanelStyles();
  const id = useId();
  const [{ writing, texts }, set] = useHalfWritten(`changes answer ${comment.key}`, NOTHING, isWritten);
  const close = () => {
    set(({ texts: kept }) => ({ texts: kept }));
    focusLater(titleId);
  };
  if (writing) {
    const { field, send } = DOINGS[writing];
    const lead = writing === "disagree" ? DOINGS.disagree.lead : "";
    return (
      <CommentForm
        id={id}
        label={`${field}: ${quoted(comment.text)}`}
        send={send}
        text={texts[writing] ?? ""}
        onText={(text) => {
          set({ writing, texts: { ...texts, [writing]: text } });
        }}
        onSend={async (text) => {
          const refused = await onDo(writing, `${lead}${text}`);
          if (refused === undefined) close();
          return refused;
        }}
        onCancel={close}
      />
    );
  }
  const open = (doing: "answer" | "disagree") => () => {
    set({ writing: doing, texts });
    focusLater(id);
  };
  return (
    <div className={panel.group}>
      <p className={panel.quiet}>
        {phrase("Open query by {who}: {text}", {
          who: comment.author || phrase("somebody"),
          text: quoted(comment.text, 120),
        })}
      </p>
      {comment.doings.includes("answer") && (
        <div className={panel.row}>
          <Button
            size="small"
            aria-label={phrase("Mark it answered: {text}", { text: quoted(comment.text) })}
            onClick={open("answer")}
          >
            {phrase("Mark it answered")}
          </Button>
          <Button
            size="small"
            aria-label={phrase("Disagree, with a reason: {text}", { text: quoted(comment.text) })}
            onClick={open("disagree")}
          >
            {phrase("Disagree…")}
          </Button>
        </div>
      )}
    </div>
  );
}
