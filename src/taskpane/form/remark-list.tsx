import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { remarkText, type FormRemark } from "../../forms/draft/form-remark";
import { focusLater } from "../parts/focus-later";
import { useForm } from "./form-context";
import { HEADINGS } from "./part-names";
import { phrase } from "../../words/phrase";

interface RemarkListProps {
  readonly remarks: readonly FormRemark[];
  /** Every line of the form. */
  readonly texts: readonly string[];
}

/** What to know of the form. Each place to look at can be shown, and ticked off once it was looked at. */
export function RemarkList({ remarks, texts }: RemarkListProps) {
  const { work } = useForm();
  return (
    <>
      {remarks.map((remark, at) => {
        const text = remark.code === "look" ? lineOf(remark.text, texts) : undefined;
        return (
          <MessageBar key={remarkText(remark)} intent="warning" layout="multiline">
            <MessageBarBody>{remarkText(remark)}</MessageBarBody>
            {remark.code === "look" && (
              <MessageBarActions>
                {text !== undefined && (
                  <Button
                    size="small"
                    aria-label={phrase("Show “{text}”", { text: remark.text })}
                    onClick={() => {
                      work.choose(text);
                      focusLater(HEADINGS.chosen);
                    }}
                  >
                    {phrase("Show it")}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={phrase("Looked at “{text}”", { text: remark.text })}
                  onClick={() => {
                    work.edit({ do: "looked-at", remark: at });
                    focusLater(HEADINGS.understood);
                  }}
                >
                  {phrase("Looked at")}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        );
      })}
    </>
  );
}

/** The line of the form that says this, or the first with it in it. */
const lineOf = (said: string, texts: readonly string[]): string | undefined =>
  texts.find((text) => text === said) ?? texts.find((text) => text.includes(said));
