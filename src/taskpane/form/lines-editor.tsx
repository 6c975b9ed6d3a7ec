import type { ReactElement } from "react";
import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import type { TextList } from "../../forms/draft/draft-edit";
import { lineText, type DraftOption, type DraftText } from "../../forms/draft/draft-text";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { partId } from "./part-names";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
  },
  line: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXXS },
  text: { flexGrow: 1 },
  tool: { flexShrink: 0, minWidth: "28px", width: "28px", height: "32px", padding: 0 },
});

interface LinesEditorProps {
  readonly of: TextList;
  /** What they are together: "Prompts". */
  readonly title: string;
  /** What one of them is: "prompt". */
  readonly what: string;
  readonly lines: readonly (DraftText | DraftOption)[];
}

/** Texts of one part, each to be put right, moved, taken out; and one more. */
export function LinesEditor({ of, title, what, lines }: LinesEditorProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const id = (at: number) => partId(`${JSON.stringify(of)} ${String(at)}`);
  const add = partId(`${JSON.stringify(of)} add`);
  const move = (at: number, by: -1 | 1) => {
    work.edit({ do: "move-line", of, at, by });
    say(phrase("It is now {what} {at} of {lines}.", { what, at: at + by + 1, lines: lines.length }));
    focusLater(id(at + by));
  };
  const tool = (name: string, icon: ReactElement, onClick: () => void, off = false) => (
    <Button
      className={styles.tool}
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={name}
      disabledFocusable={off}
      onClick={onClick}
    />
  );
  return (
    <div role="group" aria-label={title} className={panel.group}>
      <p className={panel.text}>{title}</p>
      {lines.length > 0 && (
        <ol className={styles.list}>
          {lines.map((line, at) => {
            const name = `${what} ${String(at + 1)}`;
            const text = lineText(line);
            return (
              <li key={at} className={styles.line}>
                <Textarea
                  id={id(at)}
                  className={styles.text}
                  aria-label={name.replace(/^./, (first) => first.toUpperCase())}
                  value={text}
                  rows={Math.min(6, Math.max(1, Math.ceil(text.length / 28)))}
                  resize="vertical"
                  onChange={(_, data) => {
                    work.edit({ do: "line", of, at, to: data.value });
                  }}
                />
                {lines.length > 1 &&
                  tool(
                    phrase("Move {name} up", { name }),
                    <ArrowUpRegular />,
                    () => {
                      move(at, -1);
                    },
                    at === 0,
                  )}
                {lines.length > 1 &&
                  tool(
                    phrase("Move {name} down", { name }),
                    <ArrowDownRegular />,
                    () => {
                      move(at, 1);
                    },
                    at === lines.length - 1,
                  )}
                {tool(phrase("Take {name} out", { name }), <DeleteRegular />, () => {
                  work.edit({ do: "remove-line", of, at });
                  say(
                    text.trim() === ""
                      ? phrase("Taken out.")
                      : phrase("{text} is taken out, and kept below.", { text: quoted(text) }),
                  );
                  focusLater(id(at), id(at - 1), add);
                })}
              </li>
            );
          })}
        </ol>
      )}
      <div>
        <Button
          id={add}
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-line", of });
            focusLater(id(lines.length));
          }}
        >
          {phrase("Add {a} {what}", { a: /^[aeiou]/.test(what) ? "an" : "a", what })}
        </Button>
      </div>
    </div>
  );
}
